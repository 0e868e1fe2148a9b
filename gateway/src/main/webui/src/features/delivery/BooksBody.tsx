import { EmptyState, EmptyStateBody } from '@patternfly/react-core'
import BalanceIcon from '@patternfly/react-icons/dist/esm/icons/balance-scale-icon'
import type { Books } from '@/api/types'
import { BalanceCheck } from './BalanceCheck'
import { balanceOf, barsOf, receivedIn } from './books'
import { DeliveryChart } from './DeliveryChart'
import { DeliveryTable } from './DeliveryTable'
import type { What } from './useDeliveryFilter'
import type { SampleChoice } from './useSampleChoice'

const NAMES: Record<What, string> = { events: 'events', chunks: 'recording chunks' }

interface BodyProps {
  books: Books
  /** When the books were read. */
  readAt: number
  what: What
  sourceName: (sourceId: string) => string
  onSamples: ((choice: SampleChoice) => void) | undefined
}

/** The books as a check, a chart and a table; or that nothing came. */
export function BooksBody({ books, readAt, what, sourceName, onSamples }: BodyProps) {
  if (receivedIn(books.totals) === 0 && books.totals.every(({ states }) => states.length === 0)) {
    return (
      <EmptyState headingLevel="h2" titleText={`No ${NAMES[what]} in this range`} icon={BalanceIcon}>
        <EmptyStateBody>
          Nothing was received, so there is nothing to account for. Widen the range, or connect a source.
        </EmptyStateBody>
      </EmptyState>
    )
  }
  return (
    <div className="sj-cards">
      <BalanceCheck balance={balanceOf(books, readAt)} what={NAMES[what]} sourceName={sourceName} />
      <DeliveryChart bars={barsOf(books)} what={NAMES[what]} />
      <DeliveryTable totals={books.totals} sourceName={sourceName} onSamples={onSamples} />
    </div>
  )
}
