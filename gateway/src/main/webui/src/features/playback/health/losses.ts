import type { RecordingHealth } from '@/api/assets'
import type { PlaybackManifest, RecordingEntry } from '@/api/types'
import { formatCount, plural } from '@/ui/format'
import type { Missing } from '../engine/assets/AssetMap'
import type { Found } from '../engine/assets/FoundLosses'
import { lastSequence } from '../engine/segments'

/** One way in which a recording is not what the visitor saw. */
export interface Loss {
  text: string
  /** What it means for somebody who watches. */
  detail: string
  /** Whether the replay can look wrong by it; what is left out on purpose is only told. */
  grave: boolean
}

/** What is known of a session's recordings. */
export interface Health {
  losses: Loss[]
  /** Whether every recorder told of its own losses. */
  told: boolean
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

const total = (told: RecordingHealth[], of: (health: RecordingHealth) => number): number => sum(told.map(of))

/** How many chunks between others never came, and how many at the end, as far as the recorder told. */
function missingParts(recording: RecordingEntry, open: boolean): number {
  const between = sum(recording.gaps.map(({ after, before }) => before - after - 1))
  const last = Math.max(-1, ...recording.chunks.map(lastSequence))
  const made = open ? last : (recording.health.lastSequence ?? last)
  return between + Math.max(0, made - last)
}

/** Addresses of which nobody told, and those that were kept and could not be loaded: both come on top of what was told. */
const foundBesides = (missing: readonly Missing[], why: Missing['why']): number =>
  missing.filter((loss) => loss.why === why).length

function missingFiles(told: RecordingHealth[], { missing }: Found): Loss[] {
  const unknown = foundBesides(missing, 'unknown')
  const lost = total(told, ({ missingAssets }) => missingAssets) + unknown
  const lacking = lost + foundBesides(missing, 'unavailable')
  const all = total(told, ({ assets }) => assets) + unknown
  const text = `${formatCount(lacking)} of ${plural(Math.max(all, lacking), 'file')} missing`
  return when(lacking, text, 'Pictures, fonts or styles of the page are not shown.', true)
}

const when = (count: number, text: string, detail: string, grave: boolean): Loss[] =>
  count > 0 ? [{ text, detail, grave }] : []

const REASONS: Record<string, string> = {
  'too-large': 'they were too large to be sent',
  overflow: 'too many of them waited to be sent',
  refused: 'the server refused them',
  slow: 'they took too long to be sent',
  fault: 'they could not be packed',
}

/** A recorder tells the status of an answer that refused what it sent, or a word. */
const whyDropped = (reason: string): string =>
  REASONS[reason] ?? (/^\d{3}$/.test(reason) ? `the server refused them (${reason})` : reason)

const dropped = (told: RecordingHealth[]): Loss[] => {
  const byReason = new Map<string, number>()
  told
    .flatMap(({ losses }) => losses)
    .forEach(({ reason, events }) => byReason.set(reason, (byReason.get(reason) ?? 0) + events))
  return [...byReason].map(([reason, events]) => ({
    text: `${plural(events, 'change')} lost`,
    detail: `The recorder dropped ${events === 1 ? 'it' : 'them'}: ${whyDropped(reason)}.`,
    grave: true,
  }))
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

const slowed = (told: RecordingHealth[]): Loss[] => {
  const steps = told.flatMap((health) => health.steps)
  return when(
    steps.length,
    `Recorder slowed down ${times(steps.length)}`,
    `It recorded less, to cost the page less: ${steps.join(', ')}.`,
    false,
  )
}

const leftOut = (told: RecordingHealth[]): Loss[] => {
  const counted = (of: (health: RecordingHealth) => number, noun: string, detail: string) => {
    const count = total(told, of)
    return when(count, `${plural(count, noun)} left out`, detail, false)
  }
  return [
    ...counted(
      ({ muted }) => muted,
      'noisy element',
      'They changed too often; only some of their changes are shown.',
    ),
    ...counted(
      ({ canvases }) => canvases,
      'drawing surface',
      'What a page draws on a canvas is recorded only where the source wants it, and the browser lets it be read.',
    ),
    ...counted(({ foreignFrames }) => foreignFrames, 'frame', 'Frames of other sites cannot be recorded.'),
    ...counted(
      ({ closedRoots }) => closedRoots,
      'closed component',
      'Its contents are hidden from the recorder.',
    ),
  ]
}

/** Recorders that tell of their losses say which part was their last. */
const tellsLosses = ({ lastSequence }: RecordingHealth): boolean => typeof lastSequence === 'number'

/** What is missing in a session's recordings, the gravest first (P17). */
export function sessionHealth({ recordings }: PlaybackManifest, found: Found, open: boolean): Health {
  const told = recordings.map(({ health }) => health)
  const parts = sum(recordings.map((recording) => missingParts(recording, open)))
  const refused = total(told, ({ refusedChunks }) => refusedChunks)
  return {
    told: told.filter(tellsLosses).length === recordings.length,
    losses: [
      ...when(parts, `${plural(parts, 'part')} missing`, 'They never arrived; until the next full picture the page can look wrong.', true), // prettier-ignore
      ...when(refused, `${plural(refused, 'part')} refused`, 'What arrived was broken, or contradicted what had arrived before.', true), // prettier-ignore
      ...dropped(told),
      ...missingFiles(told, found),
      ...when(found.cut, 'Page cut off', `It has too many elements: ${plural(found.cut, 'part')} of it are not shown.`, true), // prettier-ignore
      ...when(found.unshown, `${plural(found.unshown, 'change')} not shown`, 'The recording tells of what cannot have been.', true), // prettier-ignore
      ...slowed(told),
      ...leftOut(told),
      ...when(Number(found.media), 'Sound and films are not kept', 'The page has some; of a film its poster is shown, if it has one.', false), // prettier-ignore
    ],
  }
}
