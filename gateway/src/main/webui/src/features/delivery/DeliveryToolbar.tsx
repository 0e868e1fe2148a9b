import { FormSelect, FormSelectOption } from '@patternfly/react-core'
import type { Source } from '@/api/types'
import { FilterToolbar } from '@/ui/FilterToolbar'
import { OneOf } from '@/ui/OneOf'
import { OFFERED, type DeliveryFilter } from './useDeliveryFilter'

interface Props {
  filter: DeliveryFilter
  change: (part: Partial<DeliveryFilter>) => void
  sources: Source[]
}

const KINDS = [
  { id: 'events', label: 'Events' },
  { id: 'chunks', label: 'Recording chunks' },
] as const

export const DeliveryToolbar = ({ filter, change, sources }: Props) => (
  <FilterToolbar choice={filter} change={change} offered={OFFERED}>
    <FormSelect
      aria-label="Source"
      value={filter.sourceId}
      onChange={(_event, sourceId) => change({ sourceId })}
    >
      <FormSelectOption value="" label="All sources" />
      {sources.map(({ id, name }) => (
        <FormSelectOption key={id} value={id} label={name} />
      ))}
    </FormSelect>
    <OneOf
      label="What is counted"
      options={KINDS}
      chosen={filter.what}
      onChoose={(what) => change({ what })}
    />
  </FilterToolbar>
)
