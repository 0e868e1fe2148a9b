import { Label } from '@patternfly/react-core'
import CheckIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon'
import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon'
import InfoIcon from '@patternfly/react-icons/dist/esm/icons/info-circle-icon'
import { leaveFullScreen } from '@/ui/fullScreen'
import type { Health } from './losses'

/** Where the badge leads. */
export const HEALTH_PANEL = 'recording-health'

async function showPanel(): Promise<void> {
  await leaveFullScreen()
  const panel = document.getElementById(HEALTH_PANEL)
  panel?.focus({ preventScroll: true })
  panel?.scrollIntoView({ block: 'nearest' })
}

function looksOf({ losses, told }: Health) {
  if (losses.some(({ grave }) => grave)) {
    return { color: 'orange', icon: <WarningIcon /> } as const
  }
  return losses.length > 0 || !told
    ? ({ color: 'grey', icon: <InfoIcon /> } as const)
    : ({ color: 'green', icon: <CheckIcon /> } as const)
}

function wordsOf({ losses: [first, ...others], told }: Health): string {
  if (!first) {
    return told ? 'Complete' : 'No known losses'
  }
  return others.length > 0 ? `${first.text}, ${others.length} more` : first.text
}

/** Whether the recording is all that the visitor saw, in a few words; leads to the panel that has the rest (P17). */
export function HealthBadge({ health }: { health: Health }) {
  const { color, icon } = looksOf(health)
  const words = wordsOf(health)
  return (
    <span className="sj-health-badge" data-testid="recording-health">
      <Label isCompact color={color} icon={icon} onClick={() => void showPanel()}>
        <span className="pf-v6-screen-reader">Recording health:</span> {words}
      </Label>
    </span>
  )
}
