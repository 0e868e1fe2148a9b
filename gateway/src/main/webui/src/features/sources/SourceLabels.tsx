import { Label, LabelGroup } from '@patternfly/react-core'
import type { Source } from '@/api/types'

const TYPE_COLOR: Record<string, 'blue' | 'orange'> = { product: 'blue', marketing: 'orange' }

/** Type and environment of a source. */
export const SourceLabels = ({ source }: { source: Source }) => (
  <LabelGroup className="sj-source-labels" aria-label="Kind of source">
    <Label isCompact color={TYPE_COLOR[source.type] ?? 'teal'}>
      {source.type}
    </Label>
    <Label isCompact color="grey">
      {source.environment}
    </Label>
  </LabelGroup>
)
