import type { ChunkEntry, PlaybackManifest, RecordingEntry } from '@/api/types'

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

interface Span {
  id: string
  tabId: string | null
  from: number
  to: number
  chunks: { from: number; to: number }[]
}

export const ms = (iso: string): number => Date.parse(iso)

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

/** Of several tabs, the one that something happens in; among those, the one that was opened last. */
function activeAt(spans: Span[], t: number, before: string | undefined): Span | undefined {
  const open = spans.filter(({ from, to }) => from <= t && t < to)
  if (open.length <= 1) {
    return open[0]
  }
  return open.findLast((span) => busyAt(span, t)) ?? open.find(({ id }) => id === before) ?? open.at(-1)
}

/** Only where tabs overlap do the edges of chunks decide; elsewhere those of the recordings do. */
function edgesOf(spans: Span[]): number[] {
  const overlapping = (span: Span) =>
    spans.some((other) => other !== span && other.from < span.to && span.from < other.to)
  const edges = spans.flatMap((span) => [
    span.from,
    span.to,
    ...(overlapping(span) ? span.chunks.flatMap(({ from, to }) => [from, to]) : []),
  ])
  return [...new Set(edges)].sort((a, b) => a - b)
}

function segmentsOf(spans: Span[]): Segment[] {
  const edges = edgesOf(spans)
  const segments: Segment[] = []
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] ?? from
    const last = segments.at(-1)
    const active = activeAt(spans, (from + to) / 2, last?.recordingId)
    if (!active) {
      continue
    }
    if (last?.recordingId === active.id && last.to === from) {
      last.to = to
    } else {
      segments.push({ recordingId: active.id, tabId: active.tabId, from, to })
    }
  }
  return segments
}

export function timelineOf(manifest: PlaybackManifest): Timeline {
  const spans = manifest.recordings
    .map(spanOf)
    .filter((span) => span !== undefined)
    .sort((a, b) => a.from - b.from)
  return {
    start: Math.min(ms(manifest.startedAt), ...spans.map(({ from }) => from)),
    end: Math.max(ms(manifest.endedAt), ...spans.map(({ to }) => to)),
    segments: segmentsOf(spans),
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
