import { Button, Tooltip } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import type { BooksTotal } from '@/api/types'
import { formatCount } from '@/ui/format'
import { countsOf, receivedIn, STATES, type Counts, type StateId } from './books'
import { reasonMeaning } from './reasons'
import type { SampleChoice } from './useSampleChoice'

interface Props {
  totals: BooksTotal[]
  sourceName: (sourceId: string) => string
  /** Undefined for those who may not see samples. */
  onSamples: ((choice: SampleChoice) => void) | undefined
}

const Figure = ({ value, label }: { value: number; label: string }) => (
  <Td dataLabel={label} className={value === 0 ? 'sj-number sj-zero' : 'sj-number'}>
    {formatCount(value)}
  </Td>
)

const NUMBERS = STATES.filter(({ id }) => id !== 'refused')

/** Where more has ended than was received, the receipt is booked within seconds: nothing is in transit. */
const Numbers = ({ counts }: { counts: Counts }) =>
  NUMBERS.map(({ id, label }) => <Figure key={id} value={Math.max(0, counts[id as StateId])} label={label} />)

const labelOf = (state: string): string => STATES.find(({ id }) => id === state)?.label.toLowerCase() ?? state

const Reasons = ({ total, onSamples }: { total: BooksTotal; onSamples: Props['onSamples'] }) => (
  <ul className="sj-reasons">
    {total.states
      .filter(({ reason }) => reason)
      .map(({ state, reason, count }) => (
        <li key={`${state} ${reason}`}>
          <strong>{formatCount(count)}</strong> {state !== 'refused' && `${labelOf(state)}: `}
          <Tooltip content={reasonMeaning(reason ?? '') ?? `${state}: ${reason}`}>
            {onSamples && state === 'refused' ? (
              <Button
                variant="link"
                isInline
                aria-label={`Samples of ${reason}`}
                onClick={() => onSamples({ sourceId: total.sourceId, reason: reason ?? '' })}
              >
                {reason}
              </Button>
            ) : (
              <span>{reason}</span>
            )}
          </Tooltip>
        </li>
      ))}
  </ul>
)

/** The books of each source, and all together. */
export const DeliveryTable = ({ totals, sourceName, onSamples }: Props) => (
  <div className="sj-table-scroll">
    <Table aria-label="Delivery by source" variant="compact" className="sj-delivery">
      <Thead>
        <Tr>
          <Th>Source</Th>
          <Th className="sj-number" modifier="wrap">
            Received
          </Th>
          {NUMBERS.map(({ id, label }) => (
            <Th key={id} className="sj-number" modifier="wrap">
              {label}
            </Th>
          ))}
          <Th className="sj-number" modifier="wrap">
            Refused
          </Th>
          <Th>Reasons</Th>
        </Tr>
      </Thead>
      <Tbody>
        {totals.map((total) => (
          <Tr key={`${total.sourceId} ${total.what}`} data-testid="delivery-row">
            <Td dataLabel="Source">{sourceName(total.sourceId)}</Td>
            <Figure value={total.received} label="Received" />
            <Numbers counts={countsOf([total])} />
            <Figure value={countsOf([total]).refused} label="Refused" />
            <Td dataLabel="Reasons">
              <Reasons total={total} onSamples={onSamples} />
            </Td>
          </Tr>
        ))}
        {totals.length > 1 && (
          <Tr className="sj-sum">
            <Th scope="row">All sources</Th>
            <Figure value={receivedIn(totals)} label="Received" />
            <Numbers counts={countsOf(totals)} />
            <Figure value={countsOf(totals).refused} label="Refused" />
            <Td />
          </Tr>
        )}
      </Tbody>
    </Table>
  </div>
)
