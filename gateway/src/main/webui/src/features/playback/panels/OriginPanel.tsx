import { ClipboardCopy } from '@patternfly/react-core'
import type { Session } from '@/api/types'
import { TagLabels } from '@/features/sessions/cells/TagLabels'
import { Panel } from './Panel'

const CLASSES: Record<string, string> = {
  new: 'New: the person’s first visit to the product',
  active: 'Active: another visit in the 30 days before',
  resurrected: 'Resurrected: none in the 30 days before',
}

const campaignOf = ({ campaign }: Session): string | undefined =>
  campaign
    ? [campaign.source, campaign.medium, campaign.name, campaign.term, campaign.content]
        .filter(Boolean)
        .join(' / ')
    : undefined

/** How the visitor came, and what else sets this session apart. */
export const OriginPanel = ({ session }: { session: Session }) => (
  <Panel
    title="Origin"
    facts={[
      ['Channel', session.channel],
      ['Referrer', session.referrer],
      ['Referrer is', session.referrerClass],
      ['Campaign', campaignOf(session)],
      ['Class', session.class && (CLASSES[session.class] ?? session.class)],
      ['Tags', session.tags.length > 0 && <TagLabels tags={session.tags} most={20} />],
      [
        'Session id',
        <ClipboardCopy
          key="id"
          isReadOnly
          variant="inline-compact"
          hoverTip="Copy"
          clickTip="Copied"
          isCode
          truncation
        >
          {session.id}
        </ClipboardCopy>,
      ],
    ]}
  />
)
