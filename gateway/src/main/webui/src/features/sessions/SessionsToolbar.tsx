import {
  Button,
  SearchInput,
  ToggleGroup,
  ToggleGroupItem,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core'
import { useState } from 'react'
import { RangePicker } from '@/ui/range/RangePicker'
import { isFiltered, type SessionFilter } from './sessionFilter'

interface Props {
  filter: SessionFilter
  change: (part: Partial<SessionFilter>) => void
  clear: () => void
}

const STATES = [
  { id: '', label: 'All' },
  { id: 'open', label: 'Open now' },
  { id: 'closed', label: 'Closed' },
] as const

export function SessionsToolbar({ filter, change, clear }: Props) {
  const [user, setUser] = useState(filter.user)
  const reset = () => {
    setUser('')
    clear()
  }
  return (
    <Toolbar className="sj-toolbar" aria-label="Filters">
      <ToolbarContent>
        <ToolbarItem>
          <RangePicker choice={filter} change={change} />
        </ToolbarItem>
        <ToolbarItem>
          <SearchInput
            aria-label="Filter by user"
            placeholder="User or visitor id"
            value={user}
            onChange={(_event, value) => setUser(value)}
            onSearch={(_event, value) => change({ user: value.trim() })}
            onClear={() => {
              setUser('')
              change({ user: '' })
            }}
          />
        </ToolbarItem>
        <ToolbarItem>
          <ToggleGroup aria-label="Session state">
            {STATES.map(({ id, label }) => (
              <ToggleGroupItem
                key={label}
                text={label}
                isSelected={filter.state === id}
                onChange={() => change({ state: id })}
              />
            ))}
          </ToggleGroup>
        </ToolbarItem>
        {isFiltered(filter) && (
          <ToolbarItem>
            <Button variant="link" onClick={reset}>
              Clear filters
            </Button>
          </ToolbarItem>
        )}
      </ToolbarContent>
    </Toolbar>
  )
}
