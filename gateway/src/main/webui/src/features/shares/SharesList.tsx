import { Button, Label } from '@patternfly/react-core'
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
export function SharesList({ session, shares }: { session: Session; shares: Share[] }) {
  const [ending, setEnding] = useState<Share | null>(null)
  return (
    <>
      <ul className="sj-share-list" aria-label="Links to this session">
        {shares.map((share) => (
          <li key={share.id} data-testid="share-row">
            <span>
              <bdi>{share.creatorName}</bdi>
              <span className="sj-muted sj-small sj-line">
                made <Ago at={share.createdAt} />
              </span>
            </span>
            <span>
              <State share={share} />
            </span>
            <span>
              {share.views === 0 ? 'Never opened' : `Opened ${formatCount(share.views)}×`}
              {share.lastViewedAt && (
                <span className="sj-muted sj-small sj-line">
                  last <Ago at={share.lastViewedAt} />
                </span>
              )}
            </span>
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
          </li>
        ))}
      </ul>
      {ending && <RevokeModal session={session} share={ending} onClose={() => setEnding(null)} />}
    </>
  )
}
