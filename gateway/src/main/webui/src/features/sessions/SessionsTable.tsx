import { Table, Tbody, Th, Thead, Tr } from '@patternfly/react-table'
import type { Session } from '@/api/types'
import { classOf } from './columnClass'
import type { Column } from './columns'
import { SessionRow } from './SessionRow'

interface Props {
  sessions: Session[]
  columns: readonly Column[]
  /** Whether the viewer chose the columns: then they are shown however small the screen is. */
  chosen: boolean
}

/** The least room for a session's title, in rem. */
const TITLE = 12

const widthOf = (columns: readonly Column[]): string =>
  `${columns.reduce((sum, { width }) => sum + width, TITLE)}rem`

export const SessionsTable = ({ sessions, columns, chosen }: Props) => (
  <div className="sj-table-scroll">
    <Table
      aria-label="Sessions"
      variant="compact"
      className="sj-sessions"
      gridBreakPoint=""
      {...(chosen && { style: { minWidth: widthOf(columns) } })}
    >
      <Thead>
        <Tr>
          <Th>Session</Th>
          {columns.map((column) => (
            <Th key={column.id} className={classOf(column, chosen)} style={{ width: `${column.width}rem` }}>
              {column.label}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} columns={columns} chosen={chosen} />
        ))}
      </Tbody>
    </Table>
  </div>
)
