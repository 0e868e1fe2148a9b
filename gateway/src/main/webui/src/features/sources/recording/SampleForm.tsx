import { NumberForm } from '../NumberForm'
import { percentOf, shareOf } from './recordingChoices'

interface Props {
  rate: number
  isDisabled: boolean
  onSave: (sampleRate: number) => void
}

/** Which share of the visits is recorded. */
export const SampleForm = ({ rate, isDisabled, onSave }: Props) => (
  <NumberForm
    id="sample-rate"
    label="Recorded visits, in percent"
    value={rate}
    text={percentOf(rate)}
    inputMode="decimal"
    explanation="All pages of a visit are recorded, or none of them is. Events come of every visit."
    fault="Give a number from 0 to 100."
    read={shareOf}
    save="Save share"
    isDisabled={isDisabled}
    onSave={onSave}
  />
)
