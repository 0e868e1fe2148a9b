import './metrics.css'
import { FormSelect, FormSelectOption, Skeleton } from '@patternfly/react-core'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { PANEL } from '@/features/sessions/useSessionFilter'
import { BY_USER, ByUser } from '@/features/users/ByUser'
import { Answered } from '@/ui/Answered'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { isOneOf, useChoice } from '@/ui/useParam'
import { Distribution } from './Distribution'
import { Figures } from './Figures'
import { LeftOut } from './LeftOut'
import { NUMBERS, type NumberId } from './numbers'
import type { ListAt } from './sessionsBehind'
import { Trend } from './Trend'
import { useNumbers } from './useMetrics'

interface Props {
  systemId: string
  filter: SessionFilter
  change: (part: Partial<SessionFilter>) => void
  /** The address of this page with another filter. */
  list: ListAt
}

const IDS = NUMBERS.map(({ id }) => id)

/** What addresses say of how the numbers are shown. */
export const METRICS_SETTINGS = { number: isOneOf(IDS), [PANEL]: isOneOf([BY_USER]) }

/** The numbers about the sessions that the filter leaves: in general, over time, and by duration. */
export function SessionMetrics({ systemId, filter, change, list }: Props) {
  const [chosen, setChosen] = useChoice<NumberId>('number', IDS, 'totalSessions')
  const of = { systemId, filter, list }
  return (
    <section className="sj-metrics" aria-label="Numbers of these sessions">
      <Answered
        answer={useNumbers(systemId, filter)}
        loading={<Skeleton height="6rem" screenreaderText="Loading the numbers" />}
        failed={(error) => <ProblemAlert title="The numbers could not be loaded" error={error} />}
      >
        {(metrics) => (
          <>
            <Figures metrics={metrics} filter={filter} list={list} />
            <div className="sj-figures__foot">
              <LeftOut metrics={metrics} change={change} />
            </div>
          </>
        )}
      </Answered>
      <ByUser systemId={systemId} filter={filter} />
      <div className="sj-charts">
        <Trend
          {...of}
          chosen={chosen}
          control={
            <FormSelect
              aria-label="Number shown over time"
              value={chosen}
              onChange={(_event, id) => setChosen(id as NumberId)}
            >
              {NUMBERS.map(({ id, label }) => (
                <FormSelectOption key={id} value={id} label={label} />
              ))}
            </FormSelect>
          }
        />
        <Distribution {...of} />
      </div>
    </section>
  )
}
