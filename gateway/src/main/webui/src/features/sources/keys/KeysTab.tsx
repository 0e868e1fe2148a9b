import { Button, Skeleton } from '@patternfly/react-core'
import { useState } from 'react'
import { ErrorState } from '@/ui/ErrorState'
import type { SourceTabProps } from '../sourceTabs'
import { KeysTable } from './KeysTable'
import { RevokeKeyModal } from './RevokeKeyModal'
import { RotateKeyModal } from './RotateKeyModal'
import { useKeys } from './useKeys'

/** The write keys that a source accepts, for those who may see them. */
export function KeysTab(props: SourceTabProps) {
  return props.admin ? (
    <Keys {...props} />
  ) : (
    <p className="sj-muted">
      A write key lets its holder send events in the name of the source. Only administrators of the system
      see, rotate and revoke keys.
    </p>
  )
}

/** The keys, and how to replace them without losing an event. */
function Keys({ systemId, source }: SourceTabProps) {
  const keys = useKeys(systemId, source.id)
  const [rotating, setRotating] = useState(false)
  const [revoking, setRevoking] = useState<string | null>(null)
  return (
    <>
      <div className="sj-bar">
        <p className="sj-muted">A write key lets its holder send events, nothing else.</p>
        <Button className="sj-push" onClick={() => setRotating(true)}>
          Rotate key
        </Button>
      </div>
      {keys.isPending && <Skeleton height="6rem" screenreaderText="Loading keys" />}
      {keys.isError && <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.data && <KeysTable keys={keys.data} onRevoke={setRevoking} />}
      {rotating && (
        <RotateKeyModal systemId={systemId} sourceId={source.id} onClose={() => setRotating(false)} />
      )}
      {revoking && (
        <RevokeKeyModal
          systemId={systemId}
          sourceId={source.id}
          writeKey={revoking}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  )
}
