import { Button, SearchInput } from '@patternfly/react-core'
import { FilterToolbar } from '@/ui/FilterToolbar'
import { OneOf } from '@/ui/OneOf'
import { useFollowing } from '@/ui/useFollowing'
import { NarrowedTo } from './NarrowedTo'
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
  const [user, setUser] = useFollowing(filter.user)
  const reset = () => {
    setUser('')
    clear()
  }
  return (
    <FilterToolbar choice={filter} change={change}>
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
      <OneOf
        label="Session state"
        options={STATES}
        chosen={filter.state}
        onChoose={(state) => change({ state })}
      />
      <NarrowedTo filter={filter} change={change} />
      {isFiltered(filter) && (
        <Button variant="link" onClick={reset}>
          Clear filters
        </Button>
      )}
    </FilterToolbar>
  )
}
