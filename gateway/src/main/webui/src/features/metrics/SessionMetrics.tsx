import './metrics.css'
import { Skeleton } from '@patternfly/react-core'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { ByUserLink } from '@/features/users/ByUserLink'
import { Answered } from '@/ui/Answered'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useChoice } from '@/ui/useParam'
import { Distribution } from './Distribution'
import { Figures } from './Figures'
import { LeftOut } from './LeftOut'
import { NUMBERS, type NumberId } from './numbers'
import { Trend } from './Trend'
import { useNumbers } from './useMetrics'

interface Props {
  systemId: string
  filter: SessionFilter
  change: (part: Partial<SessionFilter>) => void
}

const IDS = NUMBERS.map(({ id }) => id)

/** The numbers about the sessions that the filter leaves: in general, over time, and by duration. */
export function SessionMetrics({ systemId, filter, change }: Props) {
  const [chosen, setChosen] = useChoice<NumberId>('number', IDS, 'totalSessions')
  return (
    <section className="sj-metrics" aria-label="Numbers of these sessions">
      <Answered
        answer={useNumbers(systemId, filter)}
        loading={<Skeleton height="6rem" screenreaderText="Loading the numbers" />}
        failed={(error) => <ProblemAlert title="The numbers could not be loaded" error={error} />}
      >
        {(metrics) => (
          <>
            <Figures metrics={metrics} chosen={chosen} onChoose={setChosen} />
            <div className="sj-figures__foot">
              <LeftOut metrics={metrics} change={change} />
              <ByUserLink systemId={systemId} filter={filter} />
            </div>
          </>
        )}
      </Answered>
      <div className="sj-charts">
        <Trend systemId={systemId} filter={filter} chosen={chosen} />
        <Distribution systemId={systemId} filter={filter} change={change} />
      </div>
    </section>
  )
}
