import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import type { Session } from '@/api/types'

/** A range of server time, as the API takes it. */
export interface Range {
  from: string
  to: string
}

const EXPORT = '/api/v1/systems/{systemId}/sessions/{sessionId}/playback/export'

/** Where a session, or a part of it, is to be had as a file. */
export function exportAddress({ systemId, id }: Session, range: Range | undefined): string {
  const path = EXPORT.replace('{systemId}', encodeURIComponent(systemId)).replace(
    '{sessionId}',
    encodeURIComponent(id),
  )
  return range ? `${path}?${new URLSearchParams({ ...range }).toString()}` : path
}

/** How large that file would be, and how large it may be. */
export const useExportSize = ({ systemId, id: sessionId }: Session, range: Range | undefined) =>
  useQuery({
    queryKey: ['export-size', systemId, sessionId, range],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET(`${EXPORT}/size`, {
          params: { path: { systemId, sessionId }, query: { ...range } },
          signal,
        }),
      ),
  })
