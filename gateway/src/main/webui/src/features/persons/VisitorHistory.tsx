import { Link } from 'react-router'
import type { KnownVisitor } from '@/api/types'
import { personPath } from '@/features/sessions/sessionTitle'
import { formatInstant } from '@/ui/format'
import { Identifier } from '@/ui/Identifier'

type Owner = KnownVisitor['owners'][number]

const nameOf = ({ userId }: Owner): string => userId ?? 'somebody not identified'

const since = (owner: Owner): string =>
  owner.from ? `from ${formatInstant(owner.from)}` : 'from the first event'
const until = (owner: Owner): string => (owner.until ? ` until ${formatInstant(owner.until)}` : '')

/** How much of the visitor's time somebody had; nobody's part is too small to be seen. */
function share({ from, until: end }: Owner, { firstSeenAt, lastSeenAt }: KnownVisitor): number {
  const first = Date.parse(firstSeenAt ?? '')
  const last = Date.parse(lastSeenAt ?? '')
  const begin = from ? Date.parse(from) : first
  const stop = end ? Date.parse(end) : last
  return Math.max(0.08, (stop - begin) / Math.max(1, last - first) || 0)
}

/** The history of a browser or device, part by part. */
export const VisitorHistory = ({ visitor, systemId }: { visitor: KnownVisitor; systemId: string }) => (
  <div className="sj-visitor">
    {visitor.anonymousId ? (
      <Identifier>{visitor.anonymousId}</Identifier>
    ) : (
      <span>Events without a browser, from servers</span>
    )}
    <span className="sj-visitor__bar" aria-hidden="true">
      {visitor.owners.map((owner) => (
        <span
          key={owner.from ?? ''}
          className={owner.self ? 'sj-visitor__own' : 'sj-visitor__other'}
          style={{ flexGrow: share(owner, visitor) }}
          title={nameOf(owner)}
        />
      ))}
    </span>
    <ol className="sj-plain-list sj-small">
      {visitor.owners.map((owner) => (
        <li key={owner.from ?? ''} className="sj-muted">
          {owner.self ? (
            'This person'
          ) : (
            <Link to={personPath(systemId, owner.personId)}>{nameOf(owner)}</Link>
          )}{' '}
          {since(owner)}
          {until(owner)}
        </li>
      ))}
    </ol>
  </div>
)
