import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  PageSection,
} from '@patternfly/react-core'
import MapSignsIcon from '@patternfly/react-icons/dist/esm/icons/map-signs-icon'
import { Link } from 'react-router'
import { usePageTitle } from '@/ui/usePageTitle'

interface Props {
  title?: string
  children?: string
}

export function NotFoundPage({ title = 'There is nothing here', children }: Props) {
  usePageTitle('Not found')
  return (
    <PageSection isFilled hasBodyWrapper={false}>
      <EmptyState titleText={title} headingLevel="h1" icon={MapSignsIcon} variant="lg">
        <EmptyStateBody>
          {children ??
            'The address leads to no page, or to one that you have no access to. Check the link you followed.'}
        </EmptyStateBody>
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button variant="primary" component={(props) => <Link {...props} to="/" />}>
              Go to the start page
            </Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      </EmptyState>
    </PageSection>
  )
}
