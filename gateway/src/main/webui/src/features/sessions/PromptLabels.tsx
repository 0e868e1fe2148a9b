import { Label, Tooltip } from '@patternfly/react-core'
import type { Session } from '@/api/types'
import { formatInstant } from '@/ui/format'

/** What prompted the session's visits to the product: each source type once, by its first prompt. */
export function PromptLabels({ session }: { session: Session }) {
  const prompts = session.propertySessions.flatMap(({ promptedBy }) => promptedBy ?? [])
  const firsts = prompts.filter(
    ({ sourceType }, i) => prompts.findIndex((one) => one.sourceType === sourceType) === i,
  )
  return firsts.length === 0 ? null : (
    <div className="sj-labels">
      {firsts.map(({ sourceType, startedAt }) => (
        <Tooltip
          key={sourceType}
          content={`A visit to ${sourceType} from ${formatInstant(startedAt)} on led to one to the product`}
        >
          <Label isCompact variant="outline" color="purple">
            Prompted by {sourceType}
          </Label>
        </Tooltip>
      ))}
    </div>
  )
}
