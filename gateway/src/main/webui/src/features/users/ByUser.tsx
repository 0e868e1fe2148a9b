import { useSearchParams } from 'react-router'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { PANEL } from '@/features/sessions/useSessionFilter'
import { ByUserPanel } from './ByUserPanel'

/** The panel's name in the URL. */
export const BY_USER = 'by-user'

/** The panel of the counted sessions by user (M8), for as long as the URL says that it is open. */
export function ByUser({ systemId, filter }: { systemId: string; filter: SessionFilter }) {
  const [params, setParams] = useSearchParams()
  const close = () =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        after.delete(PANEL)
        return after
      },
      { replace: true },
    )
  return params.get(PANEL) === BY_USER ? (
    <ByUserPanel systemId={systemId} filter={filter} onClose={close} />
  ) : null
}
