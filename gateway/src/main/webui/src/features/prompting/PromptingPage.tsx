import '@/features/metrics/metrics.css'
import { Content, PageSection, Title } from '@patternfly/react-core'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { ExportMenu } from '@/features/exports/ExportMenu'
import { LeftOutOf } from '@/features/metrics/LeftOutOf'
import { filterQuery } from '@/features/sessions/sessionFilter'
import { Applied, Filtered } from '@/features/sessions/address/Filtered'
import { SessionsToolbar } from '@/features/sessions/SessionsToolbar'
import { useSessionFilter } from '@/features/sessions/useSessionFilter'
import { usePageTitle } from '@/ui/usePageTitle'
import { PromptingTable } from './PromptingTable'

const ROWS = 50

/** Which marketing pages, documents and e-mails prompt which product events (X3). */
export function PromptingPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const { filter, change, clear } = useSessionFilter()
  usePageTitle(`Prompting of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <Title headingLevel="h1" size="2xl">
          Prompting
        </Title>
        <Content component="p" className="sj-page-intro">
          Which marketing pages, documents and e-mails lead to what in the product, by count of sessions.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <SessionsToolbar filter={filter} change={change} clear={clear}>
          <Applied>
            <ExportMenu table="prompting" query={() => filterQuery(filter, Date.now())} />
          </Applied>
        </SessionsToolbar>
        <Filtered filter={filter}>
          <LeftOutOf systemId={systemId} filter={filter} />
          <section className="sj-chart-card">
            <PromptingTable systemId={systemId} filter={filter} limit={ROWS} />
          </section>
        </Filtered>
      </PageSection>
    </>
  )
}
