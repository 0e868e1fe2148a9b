import { Form } from '@patternfly/react-core'
import { Dialog, type DialogProps } from './Dialog'

interface Props extends DialogProps {
  horizontal?: boolean
  onSubmit: () => void
}

/** A dialog whose content is a form: the button and the Enter key do the same. */
export function FormDialog({ horizontal = false, onSubmit, children, ...dialog }: Props) {
  const form = `${dialog.id}-form`
  return (
    <Dialog {...dialog} form={form}>
      <Form
        id={form}
        isHorizontal={horizontal}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
      </Form>
    </Dialog>
  )
}
