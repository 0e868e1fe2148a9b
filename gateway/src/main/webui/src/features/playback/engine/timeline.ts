import type { ChunkEntry, PlaybackManifest, RecordingEntry, SessionEvent } from '@/api/types'
import { offsetOf } from './recordedEvents'

/** A stretch of server time in which one recording is the one to show. */
export interface Segment {
  recordingId: string
  tabId: string | null
  from: number
  to: number
}

/** A session's recordings, laid out as one line of server time in milliseconds. */
export interface Timeline {
  start: number
  end: number
  segments: Segment[]
}

/** That a visitor did something in another tab than before. */
export interface TabSwitch {
  tabId: string
  at: number
}

/** Applications do other things by themselves, in tabs that nobody sees too. */
const BY_VISITORS = ['page', 'click', 'input']

/** When a visitor went from tab to tab, by a session's events, oldest first. */
export function tabSwitchesOf(events: readonly SessionEvent[]): TabSwitch[] {
  const switches: TabSwitch[] = []
  for (const { kind, tabId, at } of events) {
    if (tabId && BY_VISITORS.includes(kind) && switches.at(-1)?.tabId !== tabId) {
      switches.push({ tabId, at: ms(at) })
    }
  }
  return switches
}

interface Span {
  id: string
  tabId: string | null
  from: number
  to: number
  chunks: { from: number; to: number }[]
}

export const ms = (iso: string): number => Date.parse(iso)

/**
 * The manifest with the times of all chunks by the clock that their recording is played by: that of its first chunk, see
 * {@link offsetOf}. The server tells each by how long it took itself.
 */
export function aligned(manifest: PlaybackManifest): PlaybackManifest {
  const shifted = (iso: string, by: number) => new Date(ms(iso) + by).toISOString()
  const recordings = manifest.recordings.map((recording) => ({
    ...recording,
    chunks: recording.chunks.map((chunk) => {
      const by = offsetOf(recording, chunk) - chunk.clockOffsetMs
      return by === 0 ? chunk : { ...chunk, from: shifted(chunk.from, by), to: shifted(chunk.to, by) }
    }),
  }))
  return { ...manifest, recordings }
}

/** When something was recorded, in whichever tab. */
export const chunksOf = ({ recordings }: PlaybackManifest): { from: number; to: number }[] =>
  recordings.flatMap(({ chunks }) => chunks.map(({ from, to }) => ({ from: ms(from), to: ms(to) })))

const bySequence = (a: ChunkEntry, b: ChunkEntry): number => a.sequence - b.sequence

export const orderedChunks = (recording: RecordingEntry): ChunkEntry[] =>
  recording.chunks.toSorted(bySequence)

/** A recording can be shown from its first full picture on; without one, not at all. */
function spanOf(recording: RecordingEntry): Span | undefined {
  const chunks = orderedChunks(recording)
  const first = chunks.findIndex(({ snapshot }) => snapshot)
  const start = chunks[first]
  if (!start) {
    return undefined
  }
  const shown = chunks.slice(first).map(({ from, to }) => ({ from: ms(from), to: ms(to) }))
  return {
    id: recording.id,
    tabId: recording.tabId ?? null,
    from: ms(start.from),
    to: Math.max(...shown.map(({ to }) => to)),
    chunks: shown,
  }
}

const busyAt = (span: Span, t: number): boolean => span.chunks.some(({ from, to }) => from <= t && t <= to)

/** Of several tabs the one that something happens in; of several such the one that the visitor went to last. */
function activeAt(
  spans: Span[],
  t: number,
  before: string | undefined,
  switched: Map<string, number>,
): Span | undefined {
  const open = spans.filter(({ from, to }) => from <= t && t < to)
  const busy = open.filter((span) => busyAt(span, t))
  const still = busy.length === 0 ? open.find(({ id }) => id === before) : undefined
  const wentTo = ({ tabId }: Span) => switched.get(tabId ?? '') ?? 0
  return still ?? (busy.length > 0 ? busy : open).toSorted((a, b) => wentTo(a) - wentTo(b)).at(-1)
}

/** Only where tabs overlap do switches and the edges of chunks decide; elsewhere those of the recordings do. */
function edgesOf(spans: Span[], switches: readonly TabSwitch[]): number[] {
  const overlapping = (span: Span) =>
    spans.some((other) => other !== span && other.from < span.to && span.from < other.to)
  const edges = spans.flatMap((span) => [
    span.from,
    span.to,
    ...(overlapping(span) ? span.chunks.flatMap(({ from, to }) => [from, to]) : []),
  ])
  const switched = spans.some(overlapping) ? switches.map(({ at }) => at) : []
  return [...new Set([...edges, ...switched])].sort((a, b) => a - b)
}

/** What would be seen for less is not shown: a page that was opened in the background. */
const GLIMPSE_MS = 300

/** Whether too little follows a segment, until an instant, to show another recording for it. */
const isGlimpse = (spans: Span[], segment: Segment, to: number): boolean =>
  to - segment.to < GLIMPSE_MS && spans.some((span) => span.id === segment.recordingId && to <= span.to)

function segmentsOf(spans: Span[], switches: readonly TabSwitch[]): Segment[] {
  const edges = edgesOf(spans, switches)
  const segments: Segment[] = []
  const switched = new Map<string, number>()
  let next = 0
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] ?? from
    for (let done = switches[next]; done && done.at <= from; done = switches[++next]) {
      switched.set(done.tabId, done.at)
    }
    const last = segments.at(-1)
    const active = activeAt(spans, (from + to) / 2, last?.recordingId, switched)
    if (!active) {
      continue
    }
    if (last?.to === from && (last.recordingId === active.id || isGlimpse(spans, last, to))) {
      last.to = to
    } else {
      segments.push({ recordingId: active.id, tabId: active.tabId, from, to })
    }
  }
  return segments
}

export function timelineOf(manifest: PlaybackManifest, switches: readonly TabSwitch[] = []): Timeline {
  const spans = manifest.recordings
    .map(spanOf)
    .filter((span) => span !== undefined)
    .sort((a, b) => a.from - b.from)
  return {
    start: Math.min(ms(manifest.startedAt), ...spans.map(({ from }) => from)),
    end: Math.max(ms(manifest.endedAt), ...spans.map(({ to }) => to)),
    segments: segmentsOf(spans, switches),
  }
}

export const segmentAt = ({ segments }: Timeline, t: number): Segment | undefined =>
  segments.find(({ from, to }) => from <= t && t <= to)

export const nextSegment = ({ segments }: Timeline, t: number): Segment | undefined =>
  segments.find(({ from }) => from > t)

/** Longer than this without a recording is told; shorter is what lies between one page and the next. */
export const SHORT_GAP_MS = 2_000

const previousSegment = ({ segments }: Timeline, t: number): Segment | undefined =>
  segments.findLast(({ to }) => to <= t)

/** The segment to show at an instant: where nothing was recorded the one before, or else the one that follows. */
export const shownSegment = (timeline: Timeline, t: number): Segment | undefined =>
  segmentAt(timeline, t) ?? previousSegment(timeline, t) ?? nextSegment(timeline, t)

/** Whether an instant is in a gap that is long enough to be told. */
export function isBetween(timeline: Timeline, t: number): boolean {
  const from = previousSegment(timeline, t)?.to ?? timeline.start
  const to = nextSegment(timeline, t)?.from ?? timeline.end
  return segmentAt(timeline, t) === undefined && to - from > SHORT_GAP_MS
}
