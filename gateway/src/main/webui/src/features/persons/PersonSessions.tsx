import { EmptyState, EmptyStateBody, Title } from '@patternfly/react-core'
import { useMemo } from 'react'
import { ExportMenu } from '@/features/exports/ExportMenu'
import { columnsOf } from '@/features/sessions/columns'
import { DEFAULT_FILTER, filterQuery } from '@/features/sessions/sessionFilter'
import { SessionList } from '@/features/sessions/SessionList'
import { useSessions } from '@/features/sessions/useSessions'

const COLUMNS = columnsOf([
  ...([
    'started',
    'ended',
    'strip',
    'duration',
    'pages',
    'clicks',
    'errors',
    'device',
    'class',
    'state',
  ] as const),
])

/** All sessions of a person, the latest first. */
export function PersonSessions({ systemId, personId }: { systemId: string; personId: string }) {
  const filter = useMemo(() => ({ ...DEFAULT_FILTER, range: 'all' as const, person: personId }), [personId])
  const sessions = useSessions(systemId, filter)
  return (
    <section aria-label="Sessions">
      <div className="sj-bar">
        <Title headingLevel="h2" size="lg">
          Sessions
        </Title>
        <ExportMenu table="sessions" query={() => filterQuery(filter, Date.now())} />
      </div>
      <SessionList
        sessions={sessions}
        columns={COLUMNS}
        chosen={false}
        empty={
          <EmptyState headingLevel="h3" titleText="No session is kept" variant="sm">
            <EmptyStateBody>The retention of the system says how long sessions are kept.</EmptyStateBody>
          </EmptyState>
        }
      />
    </section>
  )
}
