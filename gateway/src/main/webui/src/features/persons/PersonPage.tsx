import './persons.css'
import { Breadcrumb, BreadcrumbItem, PageSection, Title } from '@patternfly/react-core'
import { Link, Navigate, useParams } from 'react-router'
import { isStatus } from '@/api/problem'
import type { PersonDetails } from '@/api/types'
import { useSystemId } from '@/app/meContext'
import { NotFoundPage } from '@/app/NotFoundPage'
import { personLabel } from '@/features/sessions/sessionTitle'
import { ErrorState } from '@/ui/ErrorState'
import { Initials } from '@/ui/Initials'
import { LoadingPage } from '@/ui/LoadingPage'
import { usePageTitle } from '@/ui/usePageTitle'
import { Devices } from './Devices'
import { Identity } from './Identity'
import { PersonFigures } from './PersonFigures'
import { PersonSessions } from './PersonSessions'
import { usePerson } from './usePersons'

/** The name of a person, as lists have it. */
const nameOf = (person: PersonDetails): string =>
  personLabel({
    ...person,
    anonymousIds: person.visitors.flatMap(({ anonymousId }) => (anonymousId ? [anonymousId] : [])),
  })

/** One person: its numbers, devices, identity, and all its sessions. */
export function PersonPage() {
  const systemId = useSystemId()
  const personId = useParams().personId ?? ''
  const person = usePerson(systemId, personId)
  usePageTitle(person.data ? nameOf(person.data) : 'Person')
  if (isStatus(person.error, 404)) {
    return (
      <NotFoundPage title="This person is not here">
        All that was known may have expired, or the link belongs to a system that you have no access to.
      </NotFoundPage>
    )
  }
  if (!person.data) {
    return person.isError ? (
      <ErrorState error={person.error} onRetry={() => void person.refetch()} />
    ) : (
      <LoadingPage label="Loading the person" />
    )
  }
  if (person.data.id !== personId) {
    return <Navigate to={`../persons/${person.data.id}`} replace />
  }
  return (
    <PageSection hasBodyWrapper={false} isFilled className="sj-person-page">
      <header>
        <Breadcrumb>
          <BreadcrumbItem
            render={({ className }) => (
              <Link className={className} to="../persons">
                People
              </Link>
            )}
          />
          <BreadcrumbItem isActive>
            <bdi>{nameOf(person.data)}</bdi>
          </BreadcrumbItem>
        </Breadcrumb>
        <div className="sj-person sj-person--large sj-person-page__name">
          <Initials name={person.data.userId ?? '?'} />
          <Title headingLevel="h1" size="2xl" className="sj-wrap">
            {nameOf(person.data)}
          </Title>
        </div>
      </header>
      <PersonFigures numbers={person.data.numbers} />
      <div className="sj-person-page__panels">
        <Identity person={person.data} />
        <Devices devices={person.data.devices} />
      </div>
      <PersonSessions key={person.data.id} systemId={systemId} personId={person.data.id} />
    </PageSection>
  )
}
