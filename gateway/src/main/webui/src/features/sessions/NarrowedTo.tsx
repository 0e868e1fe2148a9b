import { Label, LabelGroup } from '@patternfly/react-core'
import { formatDuration } from '@/ui/format'
import type { SessionFilter } from './sessionFilter'

interface Props {
  filter: SessionFilter
  change: (part: Partial<SessionFilter>) => void
}

const durations = ({ minDurationMs, maxDurationMs }: SessionFilter): string => {
  if (!maxDurationMs) {
    return minDurationMs && `At least ${formatDuration(Number(minDurationMs))}`
  }
  return `${formatDuration(Number(minDurationMs))} to ${formatDuration(Number(maxDurationMs))}`
}

const kinds = (kind: string, choice: SessionFilter['bot']): string =>
  choice && (choice === 'only' ? `Only ${kind}` : `No ${kind}`)

/** What a number or a chart has narrowed the list to; each can be taken away. */
export function NarrowedTo({ filter, change }: Props) {
  const parts: [string, Partial<SessionFilter>][] = [
    [durations(filter), { minDurationMs: '', maxDurationMs: '' }],
    [kinds('bots', filter.bot), { bot: '' }],
    [kinds('developers', filter.developer), { developer: '' }],
  ]
  const shown = parts.filter(([label]) => label)
  return shown.length === 0 ? null : (
    <LabelGroup aria-label="Narrowed to">
      {shown.map(([label, none]) => (
        <Label key={label} color="blue" onClose={() => change(none)}>
          {label}
        </Label>
      ))}
    </LabelGroup>
  )
}
