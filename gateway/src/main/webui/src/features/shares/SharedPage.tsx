import './shares.css'
import {
  EmptyState,
  EmptyStateBody,
  Label,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  Page,
} from '@patternfly/react-core'
import UnlinkIcon from '@patternfly/react-icons/dist/esm/icons/unlink-icon'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { createQueryClient } from '@/api/queryClient'
import { LoadedSession } from '@/features/playback/SessionPage'
import { BrandMark } from '@/ui/BrandMark'
import { usePageTitle } from '@/ui/usePageTitle'
import { SharedContext } from './sharedContext'

function OpensNothing() {
  usePageTitle('Shared session')
  return (
    <EmptyState titleText="This link opens nothing" headingLevel="h1" icon={UnlinkIcon} variant="lg">
      <EmptyStateBody>
        It is not complete, has expired or was revoked. Ask the person that you have it from for a new one.
      </EmptyStateBody>
    </EmptyState>
  )
}

/** What whoever has the link of a share sees: one session, and no way to anything else (P11). */
export function SharedPage() {
  const { token = '' } = useParams()
  // What is known here stays apart from what the console knows of somebody who is signed in, too.
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <SharedContext value={true}>
        <Page
          isContentFilled
          masthead={
            <Masthead>
              <MastheadMain>
                <MastheadBrand>
                  <BrandMark />
                </MastheadBrand>
              </MastheadMain>
              <MastheadContent>
                <Label className="sj-shared__label">Shared session</Label>
              </MastheadContent>
            </Masthead>
          }
        >
          <LoadedSession key={token} systemId="shared" sessionId={token} missing={<OpensNothing />} />
        </Page>
      </SharedContext>
    </QueryClientProvider>
  )
}
