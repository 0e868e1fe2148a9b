import { Breadcrumb, BreadcrumbItem, PageSection, Title } from '@patternfly/react-core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** The name of a dashboard, the way back to the others, and what can be done with it. */
export const DashboardHead = ({ name, children }: { name: string; children: ReactNode }) => (
  <PageSection hasBodyWrapper={false} className="sj-page-head">
    <Breadcrumb>
      <BreadcrumbItem>
        <Link to="../dashboards">Dashboards</Link>
      </BreadcrumbItem>
      <BreadcrumbItem isActive>
        <bdi>{name}</bdi>
      </BreadcrumbItem>
    </Breadcrumb>
    <div className="sj-page-title">
      <Title headingLevel="h1" size="2xl">
        <bdi>{name}</bdi>
      </Title>
      <div className="sj-push sj-dashboard__actions">{children}</div>
    </div>
  </PageSection>
)
