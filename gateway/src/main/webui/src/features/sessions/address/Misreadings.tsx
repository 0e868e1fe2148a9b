import { Alert, AlertActionLink } from '@patternfly/react-core'
import { isolated } from '@/ui/direction'
import type { Misread } from './misread'

interface Props {
  misread: readonly Misread[]
  /** Whether nothing is shown for that reason. */
  withheld: boolean
  onRemove: () => void
}

const said = ({ name, value }: Misread): string => isolated(`${name}=${value}`)

function reason(one: Misread): string {
  switch (one.why) {
    case 'unknown':
      return `${isolated(one.name)} in the address is not a filter of this page: it is not applied.`
    case 'setting':
      return `${said(one)} in the address is not understood: the page is shown as usual in that.`
    case 'value':
      return `${said(one)} in the address is not understood: there is no such value.`
    case 'empty':
      return `${isolated(one.name)} in the address has no value.`
    case 'repeated':
      return `${isolated(one.name)} is in the address more than once: ${said(one)}. Only tags may be.`
  }
}

/** What of the address is not applied, and the way to go on without it. */
export const Misreadings = ({ misread, withheld, onRemove }: Props) => (
  <Alert
    variant="warning"
    isInline
    className="sj-misread"
    title={
      withheld ? 'Nothing is shown, as a filter cannot be applied' : 'Part of the address is not applied'
    }
    component="h2"
    actionLinks={
      <AlertActionLink onClick={onRemove}>
        {withheld ? 'Remove it and show the rest' : 'Remove it from the address'}
      </AlertActionLink>
    }
  >
    <ul>
      {misread.map((one) => (
        <li key={one.name}>{reason(one)}</li>
      ))}
    </ul>
    {withheld && <p>Without it this would be about other sessions than the link asks for.</p>}
  </Alert>
)
