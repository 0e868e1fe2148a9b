import {
  FormSelect,
  FormSelectOption,
  ToggleGroup,
  ToggleGroupItem,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core'
import type { Source } from '@/api/types'
import { RangePicker } from '@/ui/range/RangePicker'
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
  <Toolbar className="sj-toolbar" aria-label="Filters">
    <ToolbarContent>
      <ToolbarItem>
        <RangePicker choice={filter} change={change} offered={OFFERED} />
      </ToolbarItem>
      <ToolbarItem>
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
      </ToolbarItem>
      <ToolbarItem>
        <ToggleGroup aria-label="What is counted">
          {KINDS.map(({ id, label }) => (
            <ToggleGroupItem
              key={id}
              text={label}
              isSelected={filter.what === id}
              onChange={() => change({ what: id })}
            />
          ))}
        </ToggleGroup>
      </ToolbarItem>
    </ToolbarContent>
  </Toolbar>
)
