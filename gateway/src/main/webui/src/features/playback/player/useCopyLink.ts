import { useCallback, useEffect, useState } from 'react'
import type { SessionPlayer } from '../engine/SessionPlayer'

/** As long as it is said that the link was copied. */
const TOLD_MS = 2_500

/** The address of the page, at a time of its player. */
function linkAt(time: number): string {
  const address = new URL(window.location.href)
  address.searchParams.delete('at')
  address.searchParams.set('t', String(Math.round(time)))
  return address.href
}

/** Copies a link to the moment that is shown; `refused` is the link that the browser did not let be copied. */
export function useCopyLink(player: SessionPlayer) {
  const [copied, setCopied] = useState(0)
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => {
    const ended = copied ? setTimeout(() => setCopied(0), TOLD_MS) : undefined
    return () => clearTimeout(ended)
  }, [copied])
  const copy = useCallback(async () => {
    const link = linkAt(player.store.get().time)
    try {
      await navigator.clipboard.writeText(link)
      setCopied((times) => times + 1)
    } catch {
      // Browsers refuse without the right to, and where the console is not served by https.
      setRefused(link)
    }
  }, [player])
  return { copy, copied: copied > 0, refused, forget: () => setRefused(null) }
}
