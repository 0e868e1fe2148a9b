import { PageSection } from '@patternfly/react-core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { serverTime } from '@/api/serverTime'
import type { PlaybackManifest, Session, SessionEvent } from '@/api/types'
import { useMayWrite } from '@/app/meContext'
import { noteMarksOf } from '@/features/notes/noteMarks'
import { Notes } from '@/features/notes/Notes'
import { useNotes } from '@/features/notes/useNotes'
import { useIsShared } from '@/features/shares/sharedContext'
import { sessionTitle } from '@/features/sessions/sessionTitle'
import { SessionSignals } from '@/features/signals/sessionSignals'
import { SimilarPanel } from '@/features/similar/SimilarPanel'
import { usePageTitle } from '@/ui/usePageTitle'
import { aligned } from './engine/alignment'
import { FoundLosses } from './engine/assets/FoundLosses'
import { momentsOf } from './engine/moments'
import { ReplayStage } from './engine/ReplayStage'
import { SessionPlayer, type MakeStage } from './engine/SessionPlayer'
import { tabsOf } from './engine/tabs'
import { startOf } from './engine/timeline'
import { HealthPanel } from './health/HealthPanel'
import { useHealth, useMissingFiles } from './health/useHealth'
import { DevicePanel } from './panels/DevicePanel'
import { LinksPanel } from './panels/LinksPanel'
import { OriginPanel } from './panels/OriginPanel'
import { PathPanel } from './panels/PathPanel'
import { PropertiesPanel } from './panels/PropertiesPanel'
import { SessionPanel } from './panels/SessionPanel'
import { UserPanel } from './panels/UserPanel'
import { Player } from './player/Player'
import { Unrecorded } from './player/Unrecorded'
import { SaveButton } from './saving/SaveButton'
import { SessionHeader } from './SessionHeader'
import { Transcript } from './transcript/Transcript'
import { useAssets, useChunkLoader } from './usePlayback'

interface Props {
  session: Session
  events: readonly SessionEvent[]
  /** Whether the rest of the events is still being read. */
  reading: boolean
  manifest: PlaybackManifest | null
}

const blank = ({ id, startedAt, endedAt }: Session): PlaybackManifest => ({
  sessionId: id,
  startedAt,
  endedAt,
  recordings: [],
})

const activityOf = ({ activity }: Session) =>
  (activity ?? []).map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))

/** Where to begin: at a time of the player's clock, or at an instant. */
const timeIn = (params: URLSearchParams, start: number): number =>
  Number(params.get('t')) || Math.max(0, Date.parse(params.get('at') ?? '') - start) || 0

export function SessionView({ session, events, reading, manifest }: Props) {
  const [params, setParams] = useSearchParams()
  const load = useChunkLoader(session.systemId, session.id)
  const [losses] = useState(() => new FoundLosses())
  const assets = useAssets(session.systemId, session.id, losses)
  const layout = useMemo(() => (manifest ? aligned(manifest) : blank(session)), [manifest, session])
  const start = useMemo(() => startOf(layout), [layout])
  const [player] = useState(() => {
    const stage: MakeStage = (root, first, speed) => new ReplayStage(root, first, speed, losses.noteUnshown)
    const made = new SessionPlayer(load, stage, assets, serverTime)
    made.seek(timeIn(params, start))
    return made
  })
  const moments = useMemo(() => momentsOf(events, start), [events, start])
  const shared = useIsShared()
  const notes = useNotes(session, !shared)
  const noteMarks = useMemo(() => noteMarksOf(notes.data ?? [], start), [notes.data, start])
  useEffect(() => {
    player.update(layout, activityOf(session))
  }, [player, layout, session])
  const health = useHealth(session, layout, losses)
  const missing = useMissingFiles(session, layout, losses)
  usePageTitle(sessionTitle(session))
  const seek = useCallback(
    (time: number) => {
      player.seek(time)
      setParams({ t: String(Math.round(time)) }, { replace: true, preventScrollReset: true })
    },
    [player, setParams],
  )
  const tabs = useMemo(() => tabsOf(layout), [layout])
  const mayWrite = useMayWrite()
  const recorded = layout.recordings.length > 0
  return (
    <PageSection hasBodyWrapper={false} isFilled className="sj-session">
      <SessionHeader session={session} />
      <SessionSignals value={session.signals}>
        <div className="sj-session__grid">
          {recorded ? (
            <Player
              player={player}
              moments={moments}
              notes={noteMarks}
              health={health}
              tabs={tabs}
              start={start}
              fallbackUrl={session.landingPage}
              open={session.state === 'open'}
              mayNote={mayWrite}
              onSeek={seek}
            >
              {!shared && <SaveButton player={player} session={session} />}
            </Player>
          ) : (
            <Unrecorded
              player={player}
              session={session}
              moments={moments}
              notes={noteMarks}
              start={start}
              onSeek={seek}
            />
          )}
          <div className="sj-session__side">
            <Transcript player={player} session={session} moments={moments} reading={reading} onSeek={seek} />
            {!shared && <Notes player={player} session={session} notes={notes} start={start} onSeek={seek} />}
          </div>
          <div className="sj-session__panels">
            <SessionPanel session={session} />
            {!shared && <UserPanel session={session} />}
            <DevicePanel session={session} />
            <OriginPanel session={session} />
            <PathPanel session={session} start={start} onSeek={seek} />
            <LinksPanel session={session} start={start} onSeek={seek} />
            <PropertiesPanel session={session} />
            {recorded && <HealthPanel health={health} missing={missing} />}
            {!shared && <SimilarPanel session={session} />}
          </div>
        </div>
      </SessionSignals>
    </PageSection>
  )
}
