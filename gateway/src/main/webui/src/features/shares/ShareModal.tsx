import './shares.css'
import { Button, Content, ModalBody, ModalFooter, ModalHeader, Skeleton, Title } from '@patternfly/react-core'
import { useCurrentSystem } from '@/app/meContext'
import type { Session } from '@/api/types'
import { ErrorState } from '@/ui/ErrorState'
import { Popup } from '@/ui/Popup'
import { NewShare } from './NewShare'
import { SharesList } from './SharesList'
import { useShares } from './useShares'
import { Viewings } from './Viewings'

const TITLE = 'share-session'

function ExistingShares({ session }: { session: Session }) {
  const shares = useShares(session)
  if (shares.isPending) {
    return <Skeleton height="4rem" screenreaderText="Loading the links" />
  }
  if (!shares.data) {
    return <ErrorState error={shares.error} onRetry={() => void shares.refetch()} />
  }
  return shares.data.length > 0 ? <SharesList session={session} shares={shares.data} /> : null
}

/** Public links to a session: made, revoked, and who used them (P11, G3). */
export function ShareModal({ session, onClose }: { session: Session; onClose: () => void }) {
  const admin = useCurrentSystem()?.role === 'admin'
  return (
    <Popup variant="medium" onClose={onClose} labelId={TITLE}>
      <ModalHeader title="Share this session" labelId={TITLE} />
      <ModalBody className="sj-shares">
        <Content component="p">
          Whoever has the link sees this session, its transcript and its replay without signing in, and
          nothing else: no notes, not who it was, no other session.
        </Content>
        <NewShare session={session} />
        <ExistingShares session={session} />
        {admin && (
          <section aria-labelledby="viewings-title">
            <Title headingLevel="h2" size="md" id="viewings-title">
              Who watched the replay
            </Title>
            <Viewings session={session} />
          </section>
        )}
      </ModalBody>
      <ModalFooter>
        <Button variant="secondary" onClick={onClose}>
          Close
        </Button>
      </ModalFooter>
    </Popup>
  )
}
