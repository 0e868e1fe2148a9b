import { useQueries } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { PlaybackManifest, Session } from '@/api/types'
import { whyMissing, type Missing } from '../engine/assets/AssetMap'
import type { FoundLosses } from '../engine/assets/FoundLosses'
import { assetEntries } from '../usePlayback'
import { sessionHealth, type Health } from './losses'

const FRESH_MS = 10_000

/** What is missing in a session's recordings, by what was told of them and what was found while they were shown. */
export function useHealth(session: Session, layout: PlaybackManifest, found: FoundLosses): Health {
  const losses = useSyncExternalStore(found.subscribe, found.get)
  const open = session.state === 'open'
  return useMemo(() => sessionHealth(layout, losses, open), [layout, losses, open])
}

/** The files that are missing, each once, with why. */
export function useMissingFiles(
  { systemId, id }: Session,
  { recordings }: PlaybackManifest,
  found: FoundLosses,
): Missing[] {
  const { missing } = useSyncExternalStore(found.subscribe, found.get)
  const told = useQueries({
    queries: recordings
      .filter((recording) => recording.health.missingAssets > 0)
      .map((recording) => ({ ...assetEntries(systemId, id, recording.id), staleTime: FRESH_MS })),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  })
  return useMemo(() => {
    const lost = told
      .filter(({ sha256, type }) => !sha256 || !type)
      .map((entry) => ({ address: entry.url, why: whyMissing(entry) }))
    return [...new Map([...missing, ...lost].map((loss) => [loss.address, loss])).values()]
  }, [told, missing])
}
