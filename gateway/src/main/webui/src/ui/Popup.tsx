import { Modal } from '@patternfly/react-core'
import { useEffect, type ComponentProps } from 'react'
import { leaveFullScreen } from './fullScreen'

interface Props extends Omit<ComponentProps<typeof Modal>, 'ref' | 'isOpen' | 'onEscapePress' | 'onClose'> {
  /** The id of its title. */
  labelId: string
  onClose: () => void
}

/** Whether the Escape key is meant for a dialog: not for another one above it, nor for a menu that is open in it. */
function isMeantFor(labelId: string, target: EventTarget | null): boolean {
  const top = [...document.querySelectorAll('[role="dialog"]')].at(-1)
  const inMenu = target instanceof Element && target.closest('[aria-expanded="true"], .pf-v6-c-menu') !== null
  return top?.getAttribute('aria-labelledby') === labelId && !inMenu
}

/**
 * A window above the page, which is not in full screen then. Escape closes one thing at a time: a menu, then the window above another one, then
 * that.
 */
export function Popup({ labelId, onClose, ...props }: Props) {
  useEffect(() => void leaveFullScreen(), [])
  return (
    <Modal
      {...props}
      isOpen
      aria-labelledby={labelId}
      onClose={onClose}
      onEscapePress={(event) => {
        if (isMeantFor(labelId, event.target)) {
          onClose()
        }
      }}
    />
  )
}
