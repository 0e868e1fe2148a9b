import './ranking.css'
import { EmptyState, EmptyStateBody, Skeleton } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { Link } from 'react-router'
import type { Tally } from '@/api/types'
import { Answered } from '@/ui/Answered'
import { formatCount } from '@/ui/format'
import { LoadMore } from '@/ui/LoadMore'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { changeOf } from './numbers'
import type { RankingAnswer } from './useRanking'

export interface RankingProps {
  label: string
  /** What the names are, and what is counted. */
  nameLabel: string
  countLabel: string
  answer: RankingAnswer<Tally>
  /** How a name is read. */
  show?: (name: string) => string
  /** The sessions behind a row. */
  sessionsOf: (name: string) => string
  /** Where a name leads to, if not to its sessions. */
  linkOf?: (name: string) => string
  none: string
}

const change = (now: number, before: number | null | undefined): string =>
  typeof before === 'number' ? changeOf(now, before) : ''

function Row({ tally, most, ranking }: { tally: Tally; most: number; ranking: RankingProps }) {
  const { show = (name) => name, sessionsOf, linkOf = sessionsOf, countLabel } = ranking
  return (
    <Tr data-testid="ranking-row">
      <Td dataLabel="Name" className="sj-ranking__name">
        <span className="sj-ranking__bar" style={{ inlineSize: `${(tally.count / most) * 100}%` }} />
        <Link to={linkOf(tally.name)} className="sj-ellipsis" title={tally.name}>
          {show(tally.name)}
        </Link>
      </Td>
      <Td dataLabel={countLabel} className="sj-number">
        {formatCount(tally.count)}
      </Td>
      <Td dataLabel="Change" className="sj-number sj-muted sj-ranking__change">
        {change(tally.count, tally.previousCount)}
      </Td>
      <Td dataLabel="Sessions" className="sj-number">
        <Link
          to={sessionsOf(tally.name)}
          aria-label={`${formatCount(tally.sessions)} sessions: ${tally.name}`}
        >
          {formatCount(tally.sessions)}
        </Link>
      </Td>
      <Td dataLabel="Users" className="sj-number sj-ranking__users">
        {formatCount(tally.persons)}
      </Td>
    </Tr>
  )
}

function Tallies({ rows, ranking }: { rows: Tally[]; ranking: RankingProps }) {
  const { label, nameLabel, countLabel, answer, none } = ranking
  if (rows.length === 0) {
    return (
      <EmptyState headingLevel="h3" titleText="Nothing yet" variant="xs">
        <EmptyStateBody>{none}</EmptyStateBody>
      </EmptyState>
    )
  }
  const most = Math.max(...rows.map(({ count }) => count))
  return (
    <>
      <Table aria-label={label} variant="compact" gridBreakPoint="" borders={false} className="sj-ranking">
        <Thead>
          <Tr>
            <Th>{nameLabel}</Th>
            <Th className="sj-number">{countLabel}</Th>
            <Th className="sj-number sj-ranking__change" screenReaderText="Against the range before" />
            <Th className="sj-number">Sessions</Th>
            <Th className="sj-number sj-ranking__users">Users</Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((tally) => (
            <Row key={tally.name} tally={tally} most={most} ranking={ranking} />
          ))}
        </Tbody>
      </Table>
      {answer.more.hasMore && <LoadMore {...answer.more} />}
    </>
  )
}

/** What happened most, each with the sessions behind it (G7). */
export const Ranking = (props: RankingProps) => (
  <Answered
    answer={props.answer}
    loading={<Skeleton height="8rem" screenreaderText={`Loading: ${props.label}`} />}
    failed={(error) => <ProblemAlert title="This could not be loaded" error={error} />}
  >
    {(rows) => <Tallies rows={rows} ranking={props} />}
  </Answered>
)
