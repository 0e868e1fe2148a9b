import '@/features/metrics/ranking.css'
import { EmptyState, EmptyStateBody, Label, Skeleton } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { Link } from 'react-router'
import type { Prompting } from '@/api/types'
import { sessionsBehind, usersBehind } from '@/features/metrics/sessionsBehind'
import type { RankingAnswer } from '@/features/metrics/useRanking'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { useInactivityTimeout } from '@/features/settings/useSystem'
import { Answered } from '@/ui/Answered'
import { formatCount, plural, shortUrl } from '@/ui/format'
import { LoadMore } from '@/ui/LoadMore'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { isAllTime } from '@/ui/range/range'
import { keyOfPrompting, usePrompting } from './usePrompting'

interface Props {
  systemId: string
  filter: SessionFilter
  limit: number
}

/** What narrows the sessions to those of a row. */
const partOf = (row: Prompting): Partial<SessionFilter> => ({
  promptedBy: row.sourceType,
  promptingPage: row.page,
  promptedEvent: row.event ?? '',
})

const rowLabel = (row: Prompting): string => `${row.page} (${row.sourceType}), ${row.event ?? 'any visit'}`

const Row = ({ row, filter }: { row: Prompting; filter: SessionFilter }) => (
  <Tr data-testid="prompting-row">
    <Td dataLabel="Prompted by" className="sj-prompting__page">
      <span className="sj-ellipsis" title={row.page}>
        {shortUrl(row.page)}
      </span>
      <Label isCompact variant="outline">
        {row.sourceType}
      </Label>
    </Td>
    <Td dataLabel="Then" className="sj-ellipsis">
      {row.event ?? <span className="sj-muted">Any visit to the product</span>}
    </Td>
    <Td dataLabel="Sessions" className="sj-number">
      <Link
        to={sessionsBehind(filter, partOf(row))}
        aria-label={`${formatCount(row.sessions)} sessions: ${rowLabel(row)}`}
      >
        {formatCount(row.sessions)}
      </Link>
    </Td>
    <Td dataLabel="Users" className="sj-number sj-ranking__users">
      <Link
        to={usersBehind(filter, partOf(row))}
        aria-label={`${plural(row.persons, 'user')}: ${rowLabel(row)}`}
      >
        {formatCount(row.persons)}
      </Link>
    </Td>
  </Tr>
)

function Nothing({ systemId, filter }: { systemId: string; filter: SessionFilter }) {
  const timeout = useInactivityTimeout(systemId)
  return (
    <EmptyState headingLevel="h3" titleText="Nothing prompted a visit to the product" variant="sm">
      <EmptyStateBody>
        A visit to a marketing site, documentation or an e-mail prompts one to the product that follows
        {timeout ? ` within ${timeout}` : ' soon after'}.{' '}
        {isAllTime(filter) ? 'Give' : 'Widen the time range, or give'} such a site a source of its own.
      </EmptyStateBody>
    </EmptyState>
  )
}

interface RowsProps {
  systemId: string
  rows: Prompting[]
  filter: SessionFilter
  more: RankingAnswer<Prompting>['more']
}

function Rows({ systemId, rows, filter, more }: RowsProps) {
  if (rows.length === 0) {
    return <Nothing systemId={systemId} filter={filter} />
  }
  return (
    <>
      <Table aria-label="Prompting" variant="compact" gridBreakPoint="" className="sj-ranking">
        <Thead>
          <Tr>
            <Th>Prompted by</Th>
            <Th>Then</Th>
            <Th className="sj-number">Sessions</Th>
            <Th className="sj-number sj-ranking__users">Users</Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Row key={keyOfPrompting(row)} row={row} filter={filter} />
          ))}
        </Tbody>
      </Table>
      {more.hasMore && <LoadMore {...more} />}
    </>
  )
}

/** Pages, documents and e-mails with what they prompted, by count of sessions (X3). */
export function PromptingTable({ systemId, filter, limit }: Props) {
  const answer = usePrompting(systemId, filter, limit)
  return (
    <Answered
      answer={answer}
      loading={<Skeleton height="12rem" screenreaderText="Loading prompting" />}
      failed={(error) => <ProblemAlert title="Prompting could not be loaded" error={error} />}
    >
      {(rows) => <Rows systemId={systemId} rows={rows} filter={filter} more={answer.more} />}
    </Answered>
  )
}
