import { NumberForm } from '../NumberForm'

interface Props {
  limit: number | null
  isDisabled: boolean
  onSave: (eventsPerSecond: number | null) => void
}

/** The number that was typed; null for none, undefined for what is no limit. */
const limitOf = (text: string): number | null | undefined => {
  if (text.trim() === '') {
    return null
  }
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : undefined
}

export const RateLimitForm = ({ limit, isDisabled, onSave }: Props) => (
  <NumberForm
    id="rate-limit"
    label="Events per second"
    value={limit}
    text={limit === null ? '' : String(limit)}
    inputMode="numeric"
    placeholder="No limit of its own"
    explanation="What this source may send on average. More is answered with 429 and sent again later by SDKs. Empty: only the platform’s limit holds."
    fault="Give a whole number above zero, or leave it empty."
    read={limitOf}
    save="Save limit"
    isDisabled={isDisabled}
    onSave={onSave}
  />
)
