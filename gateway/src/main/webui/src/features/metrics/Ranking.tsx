import './ranking.css'
import { EmptyState, EmptyStateBody, Skeleton } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { Link } from 'react-router'
import type { Tally } from '@/api/types'
import { Answered } from '@/ui/Answered'
import { formatCount, formatName, plural } from '@/ui/format'
import { LoadMore } from '@/ui/LoadMore'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { changeOf } from './numbers'
import { readNames, type Reading } from './rowNames'
import type { RankingAnswer } from './useRanking'

export interface RankingProps {
  label: string
  /** What the names are, and what is counted. */
  nameLabel: string
  countLabel: string
  answer: RankingAnswer<Tally>
  /** How a name is read, from short to long: the first that tells a row from all others. */
  readings?: readonly Reading[]
  /** The sessions behind a row, and its users. */
  sessionsOf: (name: string) => string
  usersOf: (name: string) => string
  /** Where a name leads to, if not to its sessions. */
  linkOf?: (name: string) => string
  none: string
}

/** Names as they are, with what one does not see around them. */
const NAMES: readonly Reading[] = [(name) => formatName(name)]

const change = (now: number, before: number | null | undefined): string =>
  typeof before === 'number' ? changeOf(now, before) : ''

interface RowProps {
  tally: Tally
  /** The name as it is read. */
  text: string
  most: number
  ranking: RankingProps
}

/** A number that opens what is behind it. What has no name cannot be asked for. */
const Opened = ({ to, count, of, name }: { to: string; count: number; of: string; name: string }) =>
  name === '' ? (
    formatCount(count)
  ) : (
    <Link to={to} aria-label={`${plural(count, of)}: ${name}`}>
      {formatCount(count)}
    </Link>
  )

function Row({ tally, text, most, ranking }: RowProps) {
  const { sessionsOf, usersOf, linkOf = sessionsOf, countLabel } = ranking
  const { name, count, sessions, persons } = tally
  return (
    <Tr data-testid="ranking-row">
      <Td dataLabel="Name" className="sj-ranking__name">
        <span className="sj-ranking__bar" style={{ inlineSize: `${(count / most) * 100}%` }} />
        {name === '' ? (
          <span className="sj-muted">{text}</span>
        ) : (
          <Link to={linkOf(name)} className="sj-ellipsis" title={name}>
            {text}
          </Link>
        )}
      </Td>
      <Td dataLabel={countLabel} className="sj-number">
        <Opened to={sessionsOf(name)} count={count} of="time" name={name} />
      </Td>
      <Td dataLabel="Change" className="sj-number sj-muted sj-ranking__change">
        {change(count, tally.previousCount)}
      </Td>
      <Td dataLabel="Sessions" className="sj-number">
        <Opened to={sessionsOf(name)} count={sessions} of="session" name={name} />
      </Td>
      <Td dataLabel="Users" className="sj-number sj-ranking__users">
        <Opened to={usersOf(name)} count={persons} of="user" name={name} />
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
  const texts = readNames(
    rows.map(({ name }) => name),
    ranking.readings ?? NAMES,
  )
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
            <Row
              key={tally.name}
              tally={tally}
              text={texts.get(tally.name) ?? tally.name}
              most={most}
              ranking={ranking}
            />
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
