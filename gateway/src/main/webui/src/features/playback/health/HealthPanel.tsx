import './health.css'
import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import { formatCount } from '@/ui/format'
import type { Missing } from '../engine/assets/AssetMap'
import { HEALTH_PANEL } from './HealthBadge'
import type { Health } from './losses'

interface Props {
  health: Health
  /** Files that are not shown. */
  missing: Missing[]
}

const MOST_LISTED = 200

const WHY: Record<Missing['why'], string> = {
  blocked: 'The site let nobody read it',
  size: 'Larger than what is kept',
  type: 'Of a kind that is not kept',
  time: 'It took too long to load',
  status: 'The site answered with an error',
  count: 'The page had more files than are kept',
  unknown: 'It was not kept',
  unsent: 'It has not come: the page was left before it was sent, or it is on its way',
  unavailable: 'It was kept, but cannot be loaded now',
}

function nameOf(address: string): string {
  try {
    const { pathname, host } = new URL(address)
    return pathname === '/' ? host : (pathname.split('/').findLast(Boolean) ?? host)
  } catch {
    return address
  }
}

const Files = ({ missing }: { missing: Missing[] }) => (
  <>
    <h3 className="sj-health__files">Missing files</h3>
    {/* Scrolls, so that the keyboard has to reach it. */}
    {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
    <ul className="sj-health__list sj-health__list--long" tabIndex={0} aria-label="Missing files">
      {missing.slice(0, MOST_LISTED).map(({ address, why }) => (
        <li key={address}>
          <span className="sj-ellipsis sj-line" title={address}>
            <bdi>{nameOf(address)}</bdi> <span className="sj-muted sj-small">{address}</span>
          </span>
          <span className="sj-muted sj-small">{WHY[why]}</span>
        </li>
      ))}
    </ul>
    {missing.length > MOST_LISTED && (
      <p className="sj-muted sj-small">
        The first {MOST_LISTED} of {formatCount(missing.length)}.
      </p>
    )}
  </>
)

/** What is missing in a session's recordings, and why (P17). */
export function HealthPanel({ health: { losses, told }, missing }: Props) {
  return (
    <Card
      isCompact
      component="section"
      aria-label="Recording health"
      id={HEALTH_PANEL}
      className="sj-health"
      tabIndex={-1}
    >
      <CardTitle component="h2">Recording health</CardTitle>
      <CardBody>
        {losses.length === 0 && (
          <p>{told ? 'Complete: all that was recorded is here.' : 'Nothing is known to be missing.'}</p>
        )}
        <ul className="sj-health__list">
          {losses.map(({ text, detail, grave }) => (
            <li key={text + detail} className={grave ? 'sj-health__grave' : undefined}>
              <strong>{text}</strong>
              <span className="sj-muted sj-small">{detail}</span>
            </li>
          ))}
        </ul>
        {!told && (
          <p className="sj-muted sj-small">
            The recorder did not tell of its own losses: it is of an earlier version.
          </p>
        )}
        {missing.length > 0 && <Files missing={missing} />}
      </CardBody>
    </Card>
  )
}
