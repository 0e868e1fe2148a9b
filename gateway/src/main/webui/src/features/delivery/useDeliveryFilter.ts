import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { rangeFromUrl, type RangeChoice, type RangeId } from '@/ui/range/range'

export type What = 'events' | 'chunks'

/** What the books are narrowed to; kept in the URL. */
export interface DeliveryFilter extends RangeChoice {
  what: What
  sourceId: string
}

/** The books reach back a hundred days: there is no range without a beginning. */
export const OFFERED: readonly RangeId[] = ['15m', '1h', '24h', '7d', '30d']
export const USUAL: DeliveryFilter = { range: '1h', from: '', to: '', what: 'events', sourceId: '' }

export function filterFromUrl(params: URLSearchParams): DeliveryFilter {
  const choice = rangeFromUrl(params, USUAL.range)
  return {
    ...choice,
    range: OFFERED.includes(choice.range) ? choice.range : USUAL.range,
    what: params.get('what') === 'chunks' ? 'chunks' : 'events',
    sourceId: params.get('source') ?? '',
  }
}

const toUrl = ({ sourceId, ...filter }: DeliveryFilter): URLSearchParams =>
  new URLSearchParams(
    Object.entries({ ...filter, source: sourceId }).filter(
      ([name, value]) => value && value !== USUAL[name as keyof DeliveryFilter],
    ),
  )

/** The filter in the URL and the way to change parts of it. */
export function useDeliveryFilter() {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => filterFromUrl(params), [params])
  const change = useCallback(
    (part: Partial<DeliveryFilter>) => setParams(toUrl({ ...filter, ...part })),
    [filter, setParams],
  )
  return { filter, change }
}
