import './similar.css'
import { Button, Card, CardBody, CardTitle, Skeleton } from '@patternfly/react-core'
import { Link } from 'react-router'
import type { Session, SimilarSession } from '@/api/types'
import { personLabel, sessionPath } from '@/features/sessions/sessionTitle'
import { inItsDirection } from '@/ui/direction'
import { formatDuration, formatInstant, pageName } from '@/ui/format'
import { useSimilar } from './useSimilar'

const titleOf = ({ title, landingPage }: SimilarSession['session']): string =>
  inItsDirection(title || (landingPage ? `Visit to ${pageName(landingPage)}` : 'Visit'))

const userOf = ({ personId, userId, anonymousId }: SimilarSession['session']): string =>
  personLabel({ id: personId, userId: userId ?? null, anonymousIds: anonymousId ? [anonymousId] : [] })

/** As a sentence: "Both visited /billing and did “Paid”" is told by its parts. */
const whyOf = ({ reasons }: SimilarSession): string => {
  const words = reasons.map((reason) => reason.words).join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const Similar = ({ systemId, similar }: { systemId: string; similar: SimilarSession }) => (
  <li className="sj-similar__one">
    <Link to={sessionPath(systemId, similar.session.id)}>{titleOf(similar.session)}</Link>
    <span className="sj-muted sj-small">
      {userOf(similar.session)} · {formatInstant(similar.session.startedAt)} ·{' '}
      {formatDuration(similar.session.durationMs)} · {Math.round(similar.similarity * 100)}% alike
    </span>
    <span className="sj-small">{whyOf(similar)}</span>
  </li>
)

/** Other users' sessions in which alike was done, with the reasons (P12). */
export function SimilarPanel({ session }: { session: Session }) {
  const { data, isError, refetch } = useSimilar(session.systemId, session.id)
  return (
    <Card isCompact component="section" aria-label="Similar sessions">
      <CardTitle component="h2">Similar sessions</CardTitle>
      <CardBody>
        {!data && !isError && <Skeleton screenreaderText="Looking for similar sessions" />}
        {isError && (
          <p>
            They could not be found just now.{' '}
            <Button variant="link" isInline onClick={() => void refetch()}>
              Try again
            </Button>
          </p>
        )}
        {data?.items.length === 0 && <p className="sj-muted">Nobody else did alike in the last 90 days.</p>}
        <ol className="sj-similar">
          {data?.items.map((similar) => (
            <Similar key={similar.session.id} systemId={session.systemId} similar={similar} />
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}
