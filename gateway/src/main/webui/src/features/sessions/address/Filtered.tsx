import type { ReactNode } from 'react'
import { ErrorState } from '@/ui/ErrorState'
import type { SessionFilter } from '../sessionFilter'
import type { Taken } from './misread'
import { Misreadings } from './Misreadings'
import { useMisread } from './useMisread'
import { useRefusal } from './useRefusal'

interface Props extends Taken {
  /** The filter that all of it is asked with. */
  filter: SessionFilter
  children: ReactNode
}

/**
 * What a page shows of a filter: a number is right, or there is none. What of the address is no filter is named; a filter that cannot be read
 * withholds all that would be shown without it, and one that the API refuses is told of once.
 */
export function Filtered({ filter, children, ...taken }: Props) {
  const refusal = useRefusal(filter)
  const { misread, withheld, remove } = useMisread(taken)
  return (
    <>
      {misread.length > 0 && <Misreadings misread={misread} withheld={withheld} onRemove={remove} />}
      {refusal.error && <ErrorState error={refusal.error} onRetry={refusal.retry} />}
      {!withheld && !refusal.error && children}
    </>
  )
}

/** What only makes sense where a page shows what its address asks for, such as an export of it. */
export const Applied = ({ children, ...taken }: Omit<Props, 'filter'>) =>
  useMisread(taken).withheld ? null : children
