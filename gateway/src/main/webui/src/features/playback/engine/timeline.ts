import type { ChunkEntry, PlaybackManifest, RecordingEntry } from '@/api/types'
import { firstAfter, type Active } from './activity'

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
  /** Until when anything was recorded, in whichever tab; the start if nothing was. */
  newest: number
  segments: Segment[]
}

interface Span {
  id: string
  tabId: string | null
  from: number
  to: number
  active: Active[]
  /** Of each activity, when it begins. */
  begins: number[]
}

export const ms = (iso: string): number => Date.parse(iso)

/** When the visitor was active while a chunk was recorded, from the first to the last time, or a segment; none if not at all. */
function activeIn({ activeFrom, activeTo, segment }: ChunkEntry): Active[] {
  if (segment) {
    return segment.active.map(({ from, to }) => ({ from: ms(from), to: ms(to) }))
  }
  return activeFrom && activeTo ? [{ from: ms(activeFrom), to: ms(activeTo) }] : []
}

/** When the visitor was active by what the recordings tell, in whichever tab. */
export const recordedActivity = ({ recordings }: PlaybackManifest): Active[] =>
  recordings.flatMap(({ chunks }) => chunks.flatMap(activeIn))

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
  const shown = chunks.slice(first)
  const active = shown.flatMap(activeIn)
  return {
    id: recording.id,
    tabId: recording.tabId ?? null,
    from: ms(start.from),
    to: Math.max(...shown.map(({ to }) => ms(to))),
    active,
    begins: active.map(({ from }) => from),
  }
}

/** The visitor's activity in a tab that an instant is in, or else the one before it. */
function latestActivity({ active, begins }: Span, t: number): Active {
  const latest = active[firstAfter(begins, t) - 1] ?? { from: 0, to: 0 }
  return { from: latest.from, to: Math.min(latest.to, t) }
}

/** Of several tabs the one that the visitor is active in, or was last; while that is several, the one that they went to last. */
function activeAt(spans: Span[], t: number): Span | undefined {
  return spans
    .filter(({ from, to }) => from <= t && t < to)
    .map((span) => ({ span, latest: latestActivity(span, t) }))
    .toSorted((a, b) => a.latest.to - b.latest.to || a.latest.from - b.latest.from)
    .at(-1)?.span
}

/** Only where tabs overlap does the visitor's activity decide; elsewhere the edges of the recordings do. */
function edgesOf(spans: Span[]): number[] {
  const overlapping = (span: Span) =>
    spans.some((other) => other !== span && other.from < span.to && span.from < other.to)
  const edges = spans.flatMap((span) => [
    span.from,
    span.to,
    ...(overlapping(span) ? span.active.flatMap(({ from, to }) => [from, to]) : []),
  ])
  return [...new Set(edges)].sort((a, b) => a - b)
}

function segmentsOf(spans: Span[]): Segment[] {
  const edges = edgesOf(spans)
  const segments: Segment[] = []
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] ?? from
    const active = activeAt(spans, (from + to) / 2)
    if (!active) {
      continue
    }
    const last = segments.at(-1)
    if (last?.to === from && last.recordingId === active.id) {
      last.to = to
    } else {
      segments.push({ recordingId: active.id, tabId: active.tabId, from, to })
    }
  }
  return segments
}

const boundsOf = ({ part }: PlaybackManifest) => ({
  from: part?.from ? ms(part.from) : Number.NEGATIVE_INFINITY,
  to: part?.to ? ms(part.to) : Number.POSITIVE_INFINITY,
})

/** To show a part of a session, the picture before it is needed, and what lies between; that is not on the line, unless there is nothing else. */
function spansOf(manifest: PlaybackManifest): Span[] {
  const { from, to } = boundsOf(manifest)
  const spans = manifest.recordings
    .map(spanOf)
    .filter((span) => span !== undefined)
    .sort((a, b) => a.from - b.from)
  const within = spans
    .map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to)
  return within.length > 0 ? within : spans
}

/** What each of a session's recordings covers, in order. */
export const recordedIn = (manifest: PlaybackManifest): Segment[] =>
  spansOf(manifest).map(({ id, tabId, from, to }) => ({ recordingId: id, tabId, from, to }))

/** When the timeline of a session begins. */
export const startOf = (manifest: PlaybackManifest): number =>
  timelineBounds(manifest, spansOf(manifest)).start

function timelineBounds(manifest: PlaybackManifest, spans: Span[]) {
  const { from, to } = boundsOf(manifest)
  return {
    start: Math.min(Math.max(ms(manifest.startedAt), from), ...spans.map((span) => span.from)),
    end: Math.max(Math.min(ms(manifest.endedAt), to), ...spans.map((span) => span.to)),
  }
}

/** With a tab, only what was recorded in that is shown; the line is as long as that of all. */
export function timelineOf(manifest: PlaybackManifest, tab: string | null = null): Timeline {
  const spans = spansOf(manifest)
  const bounds = timelineBounds(manifest, spans)
  const newest = Math.max(bounds.start, ...spans.map(({ to }) => to))
  const shown = tab === null ? spans : spans.filter(({ tabId }) => tabId === tab)
  return { ...bounds, newest, segments: segmentsOf(shown) }
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
