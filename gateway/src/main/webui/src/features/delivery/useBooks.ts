import { useQuery } from '@tanstack/react-query'
import { useAnswer } from '@/api/answers'
import { api, bodyOf } from '@/api/client'
import { rangeOf } from '@/ui/range/range'
import type { DeliveryFilter } from './useDeliveryFilter'

const LIVE_MS = 5_000
const SLOW_MS = 60_000
const SAMPLES = '50'

/** The books of a range; short ranges are followed closely. */
export const useBooks = (systemId: string, filter: DeliveryFilter) =>
  useAnswer({
    queryKey: ['books', systemId, filter],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/books', {
          params: {
            path: { systemId },
            query: {
              ...rangeOf(filter, Date.now()),
              what: filter.what,
              sourceId: filter.sourceId || undefined,
            },
          },
          signal,
        }),
      ),
    refetchInterval: ['15m', '1h', '24h'].includes(filter.range) && !filter.to ? LIVE_MS : SLOW_MS,
    staleTime: 1_000,
  })

/** Some of what a source sent and was refused for a reason, newest first. */
export const useSamples = (systemId: string, sourceId: string, reason: string) =>
  useQuery({
    queryKey: ['books-samples', systemId, sourceId, reason],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/books/samples', {
          params: { path: { systemId }, query: { sourceId, reason, limit: SAMPLES } },
          signal,
        }),
      ),
    select: ({ items }) => items,
  })
