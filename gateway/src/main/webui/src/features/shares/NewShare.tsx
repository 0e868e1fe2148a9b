import { Alert, Button, ClipboardCopy, FormSelect, FormSelectOption } from '@patternfly/react-core'
import { useState } from 'react'
import type { Session } from '@/api/types'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useShareChanges } from './useShares'

const DAY_MS = 86_400_000
const LIVES = [
  { days: 1, label: 'Expires in a day' },
  { days: 7, label: 'Expires in 7 days' },
  { days: 30, label: 'Expires in 30 days' },
  { days: 0, label: 'Until it is revoked' },
]

const expiryOf = (days: number): string | undefined =>
  days > 0 ? new Date(Date.now() + days * DAY_MS).toISOString() : undefined

/** Makes a link, and shows it the only time that it can be seen. */
export function NewShare({ session }: { session: Session }) {
  const [days, setDays] = useState(7)
  const { share } = useShareChanges(session)
  return (
    <>
      <ProblemAlert error={share.error} title="The link was not made" />
      <div className="sj-shares__new">
        <FormSelect
          aria-label="How long the link opens the session"
          value={days}
          onChange={(_event, value) => setDays(Number(value))}
        >
          {LIVES.map(({ days: value, label }) => (
            <FormSelectOption key={value} value={value} label={label} />
          ))}
        </FormSelect>
        <Button
          isLoading={share.isPending}
          isDisabled={share.isPending}
          onClick={() => share.mutate(expiryOf(days))}
        >
          Create link
        </Button>
      </div>
      {share.data && (
        <Alert variant="success" isInline title="Copy the link now: it is not shown again" component="p">
          <ClipboardCopy isReadOnly hoverTip="Copy" clickTip="Copied" textAriaLabel="Link to the session">
            {window.location.origin + share.data.link}
          </ClipboardCopy>
        </Alert>
      )}
    </>
  )
}
