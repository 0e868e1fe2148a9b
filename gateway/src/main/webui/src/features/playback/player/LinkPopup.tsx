import { Button, ModalBody, ModalFooter, ModalHeader, TextInput } from '@patternfly/react-core'
import { Popup } from '@/ui/Popup'

/** A link to be copied by hand, where the browser does not let the page do it. */
export const LinkPopup = ({ link, onClose }: { link: string; onClose: () => void }) => (
  <Popup variant="small" labelId="link-title" onClose={onClose} elementToFocus="#link-address">
    <ModalHeader
      title="Link to this moment"
      labelId="link-title"
      description="The browser did not let it be copied."
    />
    <ModalBody>
      <TextInput
        id="link-address"
        aria-label="Link"
        value={link}
        readOnlyVariant="default"
        onFocus={(event) => event.target.select()}
      />
    </ModalBody>
    <ModalFooter>
      <Button variant="secondary" onClick={onClose}>
        Close
      </Button>
    </ModalFooter>
  </Popup>
)
