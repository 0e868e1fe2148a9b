import '@/features/metrics/metrics.css'
import { Breadcrumb, BreadcrumbItem, Content, PageSection, Title } from '@patternfly/react-core'
import { Link, useParams } from 'react-router'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { ExportedTitle } from '@/features/exports/ExportedTitle'
import { LeftOutOf } from '@/features/metrics/LeftOutOf'
import { filterQuery, filterToUrl } from '@/features/sessions/sessionFilter'
import { Filtered } from '@/features/sessions/address/Filtered'
import { SessionsToolbar } from '@/features/sessions/SessionsToolbar'
import { useSessionFilter } from '@/features/sessions/useSessionFilter'
import { usePageTitle } from '@/ui/usePageTitle'
import { InteractionFigures } from './InteractionFigures'
import { InteractionRanking } from './InteractionRanking'
import { InteractionTrend } from './InteractionTrend'
import { ofType } from './useInteractions'

/** The use of in-app guidance: of all types, or of one (M10). */
export function InteractionsPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const { contentType = '' } = useParams()
  const { filter, change, clear } = useSessionFilter()
  const of = { systemId, filter, contentType }
  usePageTitle(`${contentType || 'Content interactions'} of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        {contentType && (
          <Breadcrumb>
            <BreadcrumbItem>
              <Link to={`../interactions?${filterToUrl(filter).toString()}`}>Content interactions</Link>
            </BreadcrumbItem>
            <BreadcrumbItem isActive>
              <bdi>{contentType}</bdi>
            </BreadcrumbItem>
          </Breadcrumb>
        )}
        <Title headingLevel="h1" size="2xl">
          <bdi>{contentType || 'Content interactions'}</bdi>
        </Title>
        <Content component="p" className="sj-page-intro">
          What visitors did with in-app guidance, such as walk-throughs and surveys, in the sessions that are
          over.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <SessionsToolbar filter={filter} change={change} clear={clear} />
        <Filtered filter={filter}>
          <div className="sj-cards">
            <InteractionFigures {...of} />
            <LeftOutOf systemId={systemId} filter={filter} />
            <InteractionTrend {...of} />
            <section className="sj-chart-card">
              <ExportedTitle
                title={contentType ? 'By content' : 'By content type'}
                table="interactions"
                query={() => ({ ...filterQuery(filter, Date.now()), ...ofType(contentType) })}
              />
              <InteractionRanking {...of} />
            </section>
          </div>
        </Filtered>
      </PageSection>
    </>
  )
}
