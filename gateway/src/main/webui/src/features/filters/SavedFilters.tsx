import { Divider, Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core'
import BookmarkIcon from '@patternfly/react-icons/dist/esm/icons/bookmark-icon'
import { useState } from 'react'
import type { SavedFilter } from '@/api/types'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { menuHolder } from '@/ui/menuHolder'
import { ManageFiltersModal } from './ManageFiltersModal'
import { SaveFilterModal } from './SaveFilterModal'
import { applied, described, inUse, savedPart } from './savedFilter'
import { useSavedFilters } from './useSavedFilters'
import { isolated } from '@/ui/direction'

interface Props {
  filter: SessionFilter
  change: (part: Partial<SessionFilter>) => void
}

const SAVE = 'save'
const MANAGE = 'manage'

/** The saved filters (M13): use one, save what is filtered by now, take care of them. For every page with a filter. */
export function SavedFilters({ filter, change }: Props) {
  const systemId = useSystemId()
  const maySave = useCurrentSystem()?.role !== 'viewer'
  const [open, setOpen] = useState(false)
  const [dialog, setDialog] = useState<typeof SAVE | typeof MANAGE | null>(null)
  const saved = useSavedFilters(systemId).data?.items ?? []
  const used = inUse(saved, filter)
  const something = Object.keys(savedPart(filter)).length > 0
  const select = (id: unknown) => {
    setOpen(false)
    if (id === SAVE || id === MANAGE) {
      setDialog(id)
    } else {
      const chosen = saved.find((one) => one.id === id)
      if (chosen) {
        change(applied(chosen, filter))
      }
    }
  }
  return (
    <>
      <Dropdown
        isOpen={open}
        onOpenChange={setOpen}
        onSelect={(_event, id) => select(id)}
        isScrollable
        popperProps={{ appendTo: menuHolder }}
        toggle={(ref) => (
          <MenuToggle ref={ref} icon={<BookmarkIcon />} isExpanded={open} onClick={() => setOpen(!open)}>
            <span className="sj-saved-name">{used?.name ?? 'Saved filters'}</span>
          </MenuToggle>
        )}
      >
        <DropdownList aria-label="Saved filters">
          {saved.map((one) => (
            <SavedItem key={one.id} saved={one} chosen={one.id === used?.id} />
          ))}
          {saved.length === 0 && <DropdownItem isDisabled>Nothing is saved yet</DropdownItem>}
          <Divider component="li" />
          <DropdownItem value={SAVE} isDisabled={!maySave || !something || Boolean(used)}>
            Save these filters…
          </DropdownItem>
          <DropdownItem value={MANAGE} isDisabled={!maySave || saved.length === 0}>
            Manage saved filters…
          </DropdownItem>
        </DropdownList>
      </Dropdown>
      {dialog === SAVE && <SaveFilterModal parameters={savedPart(filter)} onClose={() => setDialog(null)} />}
      {dialog === MANAGE && <ManageFiltersModal filters={saved} onClose={() => setDialog(null)} />}
    </>
  )
}

const SavedItem = ({ saved, chosen }: { saved: SavedFilter; chosen: boolean }) => (
  <DropdownItem
    value={saved.id}
    isSelected={chosen}
    description={saved.own ? described(saved) : `${described(saved)} · shared by ${isolated(saved.owner)}`}
  >
    <bdi>{saved.name}</bdi>
  </DropdownItem>
)
