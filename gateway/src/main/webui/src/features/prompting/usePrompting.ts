import { api, bodyOf } from '@/api/client'
import type { Prompting } from '@/api/types'
import { useRanking } from '@/features/metrics/useRanking'
import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'

/** What tells a row of the prompting table from all others. */
export const keyOfPrompting = ({ sourceType, page, event }: Prompting): string =>
  JSON.stringify([sourceType, page, event])

/** Which pages, documents and e-mails prompted which product events, those of most sessions first, so many at a time. */
export const usePrompting = (systemId: string, filter: SessionFilter, limit: number) =>
  useRanking({
    queryKey: ['prompting', systemId, filter, limit],
    ask: (cursor, signal) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/metrics/prompting', {
          params: {
            path: { systemId },
            query: { ...filterQuery(filter, Date.now()), cursor, limit: String(limit) },
          },
          signal,
        }),
      ),
    keyOf: keyOfPrompting,
  })
