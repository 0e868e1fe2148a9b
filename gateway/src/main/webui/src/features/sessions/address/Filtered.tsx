import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { FieldId } from '@/features/filters/fields'
import { ErrorState } from '@/ui/ErrorState'
import type { SessionFilter } from '../sessionFilter'
import { misreadIn } from './misread'
import { Misreadings } from './Misreadings'
import { useRefusal } from './useRefusal'

interface Props {
  /** The filter that all of it is asked with. */
  filter: SessionFilter
  /** Fields that the page sets by itself. */
  without?: readonly FieldId[]
  children: ReactNode
}

/**
 * What a page shows of a filter: a number is right, or there is none. What of the address is no filter is named; a filter that cannot be read
 * withholds all that would be shown without it, and one that the API refuses is told of once.
 */
export function Filtered({ filter, without, children }: Props) {
  const [params, setParams] = useSearchParams()
  const refusal = useRefusal(filter)
  const misread = misreadIn(params, without)
  const withheld = misread.some(({ why }) => why !== 'unknown')
  const remove = () =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      misread.forEach(({ name }) => after.delete(name))
      return after
    })
  return (
    <>
      {misread.length > 0 && <Misreadings misread={misread} withheld={withheld} onRemove={remove} />}
      {refusal.error && <ErrorState error={refusal.error} onRetry={refusal.retry} />}
      {!withheld && !refusal.error && children}
    </>
  )
}
