import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  PageSection,
} from '@patternfly/react-core'
import CubesIcon from '@patternfly/react-icons/dist/esm/icons/cubes-icon'
import { useState } from 'react'
import { useSignedIn } from '@/app/meContext'
import { usePageTitle } from '@/ui/usePageTitle'
import { CreateSystemModal } from './CreateSystemModal'

export function NoSystemPage() {
  const { operator, principal } = useSignedIn()
  const [creating, setCreating] = useState(false)
  usePageTitle('Welcome')
  return (
    <PageSection isFilled hasBodyWrapper={false}>
      <EmptyState
        titleText={operator ? 'You have no role in a system yet' : 'You have no system yet'}
        headingLevel="h1"
        icon={CubesIcon}
        variant="lg"
      >
        <EmptyStateBody>
          {operator
            ? `Create one: a system is one application or family of websites that you want to understand, and you become its administrator. To see one that there is, ask its administrators to add you as a member; they need your user name: ${principal}.`
            : `Ask an administrator of a system to add you as a member. They need your user name: ${principal}.`}
        </EmptyStateBody>
        {operator && (
          <EmptyStateFooter>
            <EmptyStateActions>
              <Button onClick={() => setCreating(true)}>Create a system</Button>
            </EmptyStateActions>
          </EmptyStateFooter>
        )}
      </EmptyState>
      {creating && <CreateSystemModal onClose={() => setCreating(false)} />}
    </PageSection>
  )
}
