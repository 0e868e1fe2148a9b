import { Button, Label } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { useState } from 'react'
import type { Session, Share } from '@/api/types'
import { Ago } from '@/features/sessions/cells/Ago'
import { Dialog } from '@/ui/Dialog'
import { formatCount, formatInstant } from '@/ui/format'
import { useShareChanges } from './useShares'

const hasExpired = ({ expiresAt }: Share): boolean =>
  Boolean(expiresAt) && Date.parse(expiresAt ?? '') <= Date.now()

const State = ({ share }: { share: Share }) => {
  if (share.revokedAt) {
    return (
      <>
        <Label isCompact color="grey">
          Revoked
        </Label>
        <span className="sj-muted sj-small sj-line">
          by <bdi>{share.revokedBy}</bdi>, <Ago at={share.revokedAt} />
        </span>
      </>
    )
  }
  const expired = hasExpired(share)
  return (
    <>
      <Label isCompact color={expired ? 'grey' : 'green'}>
        {expired ? 'Expired' : 'Open'}
      </Label>
      <span className="sj-muted sj-small sj-line">
        {share.expiresAt ? `until ${formatInstant(share.expiresAt)}` : 'until it is revoked'}
      </span>
    </>
  )
}

function RevokeModal({ session, share, onClose }: { session: Session; share: Share; onClose: () => void }) {
  const { revoke } = useShareChanges(session)
  return (
    <Dialog
      id="revoke-share"
      title="Revoke the link?"
      action="Revoke link"
      failure="The link was not revoked"
      danger
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate(share.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      It opens nothing from then on, also for those who have the page open, and cannot be brought back.
    </Dialog>
  )
}

/** The links that were made, with what became of them. */
export function SharesTable({ session, shares }: { session: Session; shares: Share[] }) {
  const [ending, setEnding] = useState<Share | null>(null)
  return (
    <>
      <Table aria-label="Links to this session" variant="compact">
        <Thead>
          <Tr>
            <Th>Made</Th>
            <Th>State</Th>
            <Th>Opened</Th>
            <Th screenReaderText="Actions" />
          </Tr>
        </Thead>
        <Tbody>
          {shares.map((share) => (
            <Tr key={share.id} data-testid="share-row">
              <Td dataLabel="Made">
                <bdi>{share.creatorName}</bdi>
                <span className="sj-muted sj-small sj-line">
                  <Ago at={share.createdAt} />
                </span>
              </Td>
              <Td dataLabel="State">
                <State share={share} />
              </Td>
              <Td dataLabel="Opened">
                {share.views === 0 ? 'Never' : `${formatCount(share.views)}×`}
                {share.lastViewedAt && (
                  <span className="sj-muted sj-small sj-line">
                    last <Ago at={share.lastViewedAt} />
                  </span>
                )}
              </Td>
              <Td dataLabel="Actions" isActionCell>
                {!share.revokedAt && !hasExpired(share) && (
                  <Button
                    variant="link"
                    isInline
                    isDanger
                    aria-label={`Revoke the link of ${share.creatorName}, made ${formatInstant(share.createdAt)}`}
                    onClick={() => setEnding(share)}
                  >
                    Revoke
                  </Button>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {ending && <RevokeModal session={session} share={ending} onClose={() => setEnding(null)} />}
    </>
  )
}
