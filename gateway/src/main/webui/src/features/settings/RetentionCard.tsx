import { useState } from 'react'
import { LengthsCard } from './LengthsCard'
import type { Values } from './settings'
import { ShorterRetentionModal } from './ShorterRetentionModal'
import { useSaveSystem } from './useSystem'

interface Props {
  systemId: string
  saved: Values
  admin: boolean
}

/** How long sessions are kept (P13). Asks before it is shortened, as that deletes. */
export function RetentionCard({ systemId, saved, admin }: Props) {
  const saving = useSaveSystem(systemId)
  const [asked, setAsked] = useState<number | null>(null)
  const save = (retentionMs: number) =>
    saving.mutate({ settings: { retentionMs } }, { onSuccess: () => setAsked(null) })
  return (
    <>
      <LengthsCard
        title="Retention"
        ids={['retentionMs']}
        saved={saved}
        follows="What is older is deleted for good, every ten minutes: sessions with their events and summaries, replays, and the people of whom nothing else is known. It counts nowhere any more. Keeping sessions for longer brings nothing back that was deleted."
        saving={admin ? saving : undefined}
        onSave={({ retentionMs }) => {
          if (retentionMs !== undefined && retentionMs < saved.retentionMs) {
            saving.reset()
            setAsked(retentionMs)
          } else if (retentionMs !== undefined) {
            save(retentionMs)
          }
        }}
      />
      {asked !== null && (
        <ShorterRetentionModal
          systemId={systemId}
          retentionMs={asked}
          pending={saving.isPending}
          error={saving.error}
          onConfirm={() => save(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
