import { Alert } from '@patternfly/react-core'
import { isolated } from '@/ui/direction'
import { formatCount, formatInstant, plural } from '@/ui/format'
import type { Balance, Gap } from './books'

interface Props {
  balance: Balance
  what: string
  sourceName: (sourceId: string) => string
}

const MOST_SHOWN = 5

const GapList = ({ gaps, sourceName }: { gaps: Gap[]; sourceName: Props['sourceName'] }) => (
  <ul>
    {gaps.slice(0, MOST_SHOWN).map(({ minute, sourceId, what, missing }) => (
      <li key={`${minute} ${sourceId} ${what}`}>
        {isolated(sourceName(sourceId))}, {formatInstant(minute)}:{' '}
        {missing > 0
          ? `${plural(missing, 'of the received', 'of the received')} reached no state`
          : `${formatCount(-missing)} more counted than received`}
      </li>
    ))}
    {gaps.length > MOST_SHOWN && <li>and {formatCount(gaps.length - MOST_SHOWN)} more</li>}
  </ul>
)

/** Says whether everything received ended in exactly one state (G6), or what is missing. */
export function BalanceCheck({ balance, what, sourceName }: Props) {
  switch (balance.kind) {
    case 'empty':
      return null
    case 'balanced':
      return (
        <Alert isInline variant="success" title="Balanced">
          Each of the {formatCount(balance.received)} {what} received ended in exactly one state.
        </Alert>
      )
    case 'moving':
      return (
        <Alert
          isInline
          variant="info"
          title={`In transit: ${formatCount(Math.abs(balance.inTransit))} of the ${what}`}
        >
          {balance.inTransit > 0
            ? 'They were received and are on their way to the store. This takes seconds; all before them balances.'
            : 'They are stored already, and their receipt is booked within seconds. All before them balances.'}
        </Alert>
      )
    case 'unbalanced':
      return (
        <Alert isInline variant="danger" title="The books do not balance">
          <p>
            Received and counted differ for longer than they should. Look at the services’ health and the dead
            letters.
          </p>
          <GapList gaps={balance.gaps} sourceName={sourceName} />
        </Alert>
      )
  }
}
