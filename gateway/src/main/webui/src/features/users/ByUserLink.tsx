import { Button } from '@patternfly/react-core'
import { useSearchParams } from 'react-router'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { PANEL } from '@/features/sessions/useSessionFilter'
import { ByUserPanel } from './ByUserPanel'

const BY_USER = 'by-user'

/** Opens the panel of the counted sessions by user; that it is open stands in the URL. */
export function ByUserLink({ systemId, filter }: { systemId: string; filter: SessionFilter }) {
  const [params, setParams] = useSearchParams()
  const show = (open: boolean) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (open) {
          after.set(PANEL, BY_USER)
        } else {
          after.delete(PANEL)
        }
        return after
      },
      { replace: !open },
    )
  return (
    <>
      <Button variant="link" isInline className="sj-small" onClick={() => show(true)}>
        These sessions by user
      </Button>
      {params.get(PANEL) === BY_USER && (
        <ByUserPanel systemId={systemId} filter={filter} onClose={() => show(false)} />
      )}
    </>
  )
}
