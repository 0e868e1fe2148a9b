import { useState, type ReactNode } from 'react'
import { LengthField } from './LengthField'
import { lengthOf, msOf, type Length } from './length'
import { mistakesIn, SETTINGS, type Draft, type SettingId, type Values } from './settings'
import { SettingsCard } from './SettingsCard'
import type { useSaveSystem } from './useSystem'

interface Props {
  title: string
  ids: readonly SettingId[]
  saved: Values
  follows: ReactNode
  /** How it is going with saving; left out for those who may only look. */
  saving?: ReturnType<typeof useSaveSystem> | undefined
  onSave: (changed: Draft) => void
}

/** Settings that are lengths of time. */
export function LengthsCard({ title, ids, saved, follows, saving, onSave }: Props) {
  const [typed, setTyped] = useState<Partial<Record<SettingId, Length>>>({})
  const lengthBy = (id: SettingId): Length => typed[id] ?? lengthOf(saved[id])
  const draft: Draft = Object.fromEntries(ids.map((id) => [id, msOf(lengthBy(id))]))
  const mistakes = mistakesIn(draft, saved)
  const changed: Draft = Object.fromEntries(
    ids.filter((id) => draft[id] !== saved[id]).map((id) => [id, draft[id]]),
  )
  const isChanged = Object.keys(changed).length > 0
  return (
    <SettingsCard
      title={title}
      follows={follows}
      {...(saving && {
        save: {
          ready: isChanged && ids.every((id) => !mistakes[id]),
          pending: saving.isPending,
          done: saving.isSuccess && !isChanged,
          error: saving.error,
          onSubmit: () => onSave(changed),
        },
      })}
    >
      {ids.map((id) => (
        <LengthField
          key={id}
          id={`setting-${id}`}
          setting={SETTINGS[id]}
          saved={saved[id]}
          length={lengthBy(id)}
          mistake={mistakes[id]}
          onChange={saving && ((length) => setTyped({ ...typed, [id]: length }))}
        />
      ))}
    </SettingsCard>
  )
}
