/** What the console reads and writes over the gateway. Times are ISO 8601 UTC, durations milliseconds. */

export type Role = 'viewer' | 'analyst' | 'admin'
export type SessionState = 'open' | 'closed'
export type Environment = 'production' | 'staging' | 'development'

export interface SystemMembership {
  id: string
  name: string
  role: Role
}

export interface Me {
  principal: string
  name: string
  email?: string | null
  operator: boolean
  systems: SystemMembership[]
}

export interface NewSystem {
  name: string
  description?: string
}

export interface Page<T> {
  items: T[]
  next?: string | null
}

export interface Person {
  id: string
  userId?: string | null
  anonymousIds: string[]
  firstSeenAt?: string | null
  sessionCount?: number | null
}

export interface Device {
  type?: string | null
  os?: string | null
  browser?: string | null
  screen?: string | null
}

export interface Session {
  id: string
  systemId: string
  state: SessionState
  startedAt: string
  endedAt: string
  durationMs: number
  activeMs?: number | null
  person: Person
  eventCount: number
  pageViewCount: number
  clickCount: number
  inputCount: number
  errorCount: number
  landingPage?: string | null
  exitPage?: string | null
  referrer?: string | null
  channel?: string | null
  country?: string | null
  language?: string | null
  device?: Device | null
  environment?: string | null
  bot?: boolean
  hasRecording: boolean
  title?: string | null
  tldr?: string | null
  beganBecause?: string | null
  endedBecause?: string | null
  version: number
  /** The intervals of activity (S7), in order; only where one session is asked for. */
  activity?: Interval[] | null
}

export interface Interval {
  from: string
  to: string
}

export type EventKind =
  'page' | 'click' | 'input' | 'error' | 'track' | 'content' | 'identify' | 'group' | 'screen' | 'alias'

export interface SessionEvent {
  id: string
  at: string
  kind: EventKind
  name?: string | null
  url?: string | null
  title?: string | null
  sourceId?: string | null
  sourceType?: string | null
  properties?: Record<string, unknown> | null
}

export interface Summary {
  sessionId: string
  sessionVersion: number
  title: string
  tldr: string
  summary?: string | null
  engine: string
  createdAt: string
}

export interface ChunkEntry {
  sequence: number
  from: string
  to: string
  clockOffsetMs: number
  snapshot: boolean
  events: number
  bytes: number
}

export interface RecordingEntry {
  id: string
  tabId?: string | null
  from: string
  to: string
  gaps: { after: number; before: number }[]
  chunks: ChunkEntry[]
}

export interface PlaybackManifest {
  sessionId: string
  startedAt: string
  endedAt: string
  recordings: RecordingEntry[]
}

export interface SourceDraft {
  name: string
  type: string
  environment: Environment
  allowedOrigins: string[]
  recording: boolean
}

export interface Source extends SourceDraft {
  id: string
  writeKey: string
}

export interface Member {
  principal: string
  role: Role
}

export interface ProblemDetails {
  type?: string
  title?: string
  status?: number
  detail?: string
  traceId?: string
  errors?: { pointer: string; detail: string; code?: string }[]
}
