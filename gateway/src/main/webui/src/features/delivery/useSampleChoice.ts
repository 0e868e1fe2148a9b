import { useSearchParams } from 'react-router'

/** Which refusals samples are looked at of. */
export interface SampleChoice {
  sourceId: string
  reason: string
}

const SOURCE = 'samplesOf'
const REASON = 'reason'

/** The refusals whose samples are open, in the URL; null while none are. */
export function useSampleChoice() {
  const [params, setParams] = useSearchParams()
  const sourceId = params.get(SOURCE)
  const reason = params.get(REASON)
  const choose = (choice: SampleChoice | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      next.delete(SOURCE)
      next.delete(REASON)
      return choice
        ? new URLSearchParams([...next, [SOURCE, choice.sourceId], [REASON, choice.reason]])
        : next
    })
  const choice: SampleChoice | null = sourceId && reason ? { sourceId, reason } : null
  return { choice, choose }
}
