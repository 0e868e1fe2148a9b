import { Card, CardBody, CardTitle, Content } from '@patternfly/react-core'
import type { KnownVisitor, PersonDetails } from '@/api/types'
import { useSystemId } from '@/app/meContext'
import { plural } from '@/ui/format'
import { VisitorHistory } from './VisitorHistory'

/** So many of a person's visitors the API lists at most. */
const MOST_LISTED = 200

const isShared = ({ owners }: KnownVisitor): boolean => owners.some(({ self }) => !self)

const told = (person: PersonDetails): string => {
  const shared = person.visitors.filter(isShared).length
  const mayBeMore = person.visitors.length >= MOST_LISTED
  const all = plural(person.visitors.length, 'browser or device', 'browsers and devices')
  const beginning = person.userId
    ? `${mayBeMore ? 'At least ' : ''}${all} known to be this user’s.`
    : 'Not identified: one browser or device, and nobody knows whose.'
  return shared > 0
    ? `${beginning} ${mayBeMore ? 'At least ' : ''}${plural(shared, 'is', 'are')} shared with others.`
    : beginning
}

/** Which visitors a person is, since when, and who else used their browsers (X6). */
export function Identity({ person }: { person: PersonDetails }) {
  const systemId = useSystemId()
  return (
    <Card isCompact component="section" aria-label="Identity">
      <CardTitle component="h2">Identity</CardTitle>
      <CardBody>
        <Content component="p">{told(person)}</Content>
        <ul className="sj-plain-list">
          {person.visitors.map((visitor, index) => (
            <li key={visitor.anonymousId ?? index}>
              <VisitorHistory visitor={visitor} systemId={systemId} />
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
