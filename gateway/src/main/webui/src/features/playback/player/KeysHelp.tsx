import { Button, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core'
import { Popup } from '@/ui/Popup'

interface Key {
  keys: readonly string[]
  does: string
}

const ALWAYS: readonly Key[] = [
  { keys: ['Space', 'k'], does: 'Play, pause' },
  { keys: ['←', '→'], does: '5 seconds back, forward' },
  { keys: [',', '.'], does: 'Previous, next event' },
  { keys: ['0 – 9'], does: 'To the start, or so many tenths of the session' },
  { keys: ['<', '>'], does: 'Slower, faster' },
  { keys: ['f'], does: 'Full screen' },
  { keys: ['m'], does: 'Copy a link to this moment' },
  { keys: ['?'], does: 'These keys' },
]
const LIVE: Key = { keys: ['l'], does: 'Follow the visit live, or stop following it' }
const NOTE: Key = { keys: ['n'], does: 'Note at this moment' }

interface Props {
  open: boolean
  mayNote: boolean
  onClose: () => void
}

/** The keys of the player; those of other parts are where these are. */
export const KeysHelp = ({ open, mayNote, onClose }: Props) => (
  <Popup variant="small" labelId="keys-title" onClose={onClose}>
    <ModalHeader title="Keys" labelId="keys-title" />
    <ModalBody>
      <dl className="sj-keys">
        {[...ALWAYS, ...(open ? [LIVE] : []), ...(mayNote ? [NOTE] : [])].map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="sj-muted sj-small">
        They work wherever the focus is, but not in fields, menus and dialogs.
      </p>
    </ModalBody>
    <ModalFooter>
      <Button variant="secondary" onClick={onClose}>
        Close
      </Button>
    </ModalFooter>
  </Popup>
)
