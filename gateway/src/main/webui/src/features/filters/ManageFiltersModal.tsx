import {
  Button,
  DataList,
  DataListAction,
  DataListCell,
  DataListItem,
  DataListItemCells,
  DataListItemRow,
  Label,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core'
import { useState } from 'react'
import type { SavedFilter } from '@/api/types'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { Popup } from '@/ui/Popup'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { SaveFilterModal } from './SaveFilterModal'
import { described } from './savedFilter'
import { useFilterChanges } from './useSavedFilters'
import { isolated } from '@/ui/direction'

interface Props {
  filters: readonly SavedFilter[]
  onClose: () => void
}

/** Renames, shares and removes saved filters: one's own, and as an admin also those that others share. */
export function ManageFiltersModal({ filters, onClose }: Props) {
  const [edited, setEdited] = useState<SavedFilter | null>(null)
  const admin = useCurrentSystem()?.role === 'admin'
  const { remove } = useFilterChanges(useSystemId())
  if (edited) {
    return <SaveFilterModal parameters={edited.parameters} present={edited} onClose={() => setEdited(null)} />
  }
  return (
    <Popup variant="medium" onClose={onClose} labelId="manage-filters">
      <ModalHeader title="Saved filters" labelId="manage-filters" />
      <ModalBody>
        <ProblemAlert error={remove.error} title="The filter was not removed" />
        <DataList aria-label="Saved filters" isCompact>
          {filters.map((filter) => (
            <SavedRow
              key={filter.id}
              filter={filter}
              editable={filter.own || admin}
              removing={remove.isPending && remove.variables === filter.id}
              onEdit={() => setEdited(filter)}
              onRemove={() => remove.mutate(filter.id)}
            />
          ))}
        </DataList>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>Done</Button>
      </ModalFooter>
    </Popup>
  )
}

interface RowProps {
  filter: SavedFilter
  editable: boolean
  removing: boolean
  onEdit: () => void
  onRemove: () => void
}

const SavedRow = ({ filter, editable, removing, onEdit, onRemove }: RowProps) => (
  <DataListItem aria-labelledby={`saved-${filter.id}`}>
    <DataListItemRow>
      <DataListItemCells
        dataListCells={[
          <DataListCell key="name" wrapModifier="breakWord">
            <strong id={`saved-${filter.id}`}>
              <bdi>{filter.name}</bdi>
            </strong>{' '}
            {filter.shared && (
              <Label isCompact>Shared{filter.own ? '' : ` by ${isolated(filter.owner)}`}</Label>
            )}
            <div className="sj-muted sj-small">{described(filter)}</div>
          </DataListCell>,
        ]}
      />
      <DataListAction aria-label={`Actions of ${filter.name}`} aria-labelledby="" id={`actions-${filter.id}`}>
        <Button variant="link" isDisabled={!editable} onClick={onEdit} aria-label={`Change ${filter.name}`}>
          Change
        </Button>
        <Button
          variant="link"
          isDanger
          isDisabled={!editable || removing}
          onClick={onRemove}
          aria-label={`Remove ${filter.name}`}
        >
          Remove
        </Button>
      </DataListAction>
    </DataListItemRow>
  </DataListItem>
)
