import { Button, SearchInput } from '@patternfly/react-core'
import type { ReactNode } from 'react'
import type { FieldId } from '@/features/filters/fields'
import { FilterButton } from '@/features/filters/FilterButton'
import { FilterChips } from '@/features/filters/FilterChips'
import { SavedFilters } from '@/features/filters/SavedFilters'
import { FilterToolbar } from '@/ui/FilterToolbar'
import { OneOf } from '@/ui/OneOf'
import { useFollowing } from '@/ui/useFollowing'
import { isFiltered, type SessionFilter } from './sessionFilter'

interface Props {
  filter: SessionFilter
  change: (part: Partial<SessionFilter>) => void
  clear: () => void
  /** Whether the page has open and closed sessions, so that either can be chosen. */
  withState?: boolean
  /** Fields that the page sets by itself. */
  without?: readonly FieldId[]
  /** What the page has beside the filters. */
  children?: ReactNode
}

const STATES = [
  { id: '', label: 'All' },
  { id: 'open', label: 'Open now' },
  { id: 'closed', label: 'Closed' },
] as const

/** The filter bar of every page about sessions: time range, user, state, all other fields, and the saved filters. */
export function SessionsToolbar({ filter, change, clear, withState, without = [], children }: Props) {
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
      {withState && (
        <OneOf
          label="Session state"
          options={STATES}
          chosen={filter.state === 'any' ? '' : filter.state}
          onChoose={(state) => change({ state })}
        />
      )}
      <FilterButton filter={filter} change={change} without={without} />
      <SavedFilters filter={filter} change={change} />
      {children}
      <FilterChips filter={filter} change={change} except={withState ? ['user', 'state'] : ['user']} />
      {isFiltered(filter) && (
        <Button variant="link" onClick={reset}>
          Clear filters
        </Button>
      )}
    </FilterToolbar>
  )
}
