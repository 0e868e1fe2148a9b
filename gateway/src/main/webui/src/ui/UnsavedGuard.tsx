import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { Dialog } from './Dialog'

interface Props {
  /** What would be lost, as in: Leave without saving … */
  what: string
  /** Whether something was changed; asked when somebody leaves. */
  unsaved: () => boolean
}

/** Asks before changes that were not saved are left: by a link, the way back, or by closing the page. */
export function UnsavedGuard({ what, unsaved }: Props) {
  const blocker = useBlocker(unsaved)
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved()) {
        event.preventDefault()
      }
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
  return blocker.state === 'blocked' ? (
    <Dialog
      id="unsaved"
      title={`Leave without saving ${what}?`}
      description="What was changed is lost."
      action="Leave"
      danger
      onConfirm={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    >
      {null}
    </Dialog>
  ) : null
}
