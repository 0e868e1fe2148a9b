import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core'
import SearchIcon from '@patternfly/react-icons/dist/esm/icons/search-icon'
import StreamIcon from '@patternfly/react-icons/dist/esm/icons/stream-icon'
import { Link } from 'react-router'
import { findMore, isAllTime } from '@/ui/range/range'
import { DEFAULT_FILTER, isFiltered, type SessionFilter } from './sessionFilter'

interface Props {
  filter: SessionFilter
  clear: () => void
}

export function SessionsEmpty({ filter, clear }: Props) {
  const allTime = isAllTime(filter)
  const filtered = isFiltered(allTime ? { ...filter, range: DEFAULT_FILTER.range } : filter)
  return (
    <EmptyState
      headingLevel="h2"
      titleText={
        filtered ? 'No session matches' : allTime ? 'No sessions yet' : 'No sessions in the last 7 days'
      }
      icon={filtered ? SearchIcon : StreamIcon}
    >
      <EmptyStateBody>
        {filtered
          ? `${findMore(filter)} New sessions appear here by themselves.`
          : 'Put the script of a source on a page and open it: the visit appears here within seconds.'}
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          {filtered ? (
            <Button variant="link" onClick={clear}>
              Clear filters
            </Button>
          ) : (
            <Button component={(props) => <Link {...props} to="../sources" />}>Install a source</Button>
          )}
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  )
}
