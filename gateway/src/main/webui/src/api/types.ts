import type { components as Gateway } from './generated/gateway'
import type { components as Playback } from './generated/playback'
import type { components as SessionApi } from './generated/session'
import type { components as SummaryApi } from './generated/summary'

/** Names for what the console reads and writes, as the services' API documents describe it. */

export type Me = Gateway['schemas']['Me']
export type SystemMembership = Gateway['schemas']['OwnSystem']
export type Role = SystemMembership['role']
export type ProblemDetails = Partial<Gateway['schemas']['Problem']>

export type System = SessionApi['schemas']['System']
export type SystemEdit = SessionApi['schemas']['SystemEdit']
export type Settings = SessionApi['schemas']['Settings']
export type Source = SessionApi['schemas']['Source']
/** What a person sets of a source in its form. */
export type SourceDraft = Pick<Source, 'name' | 'type' | 'environment' | 'allowedOrigins' | 'recording'>
export type SourcePrivacy = SessionApi['schemas']['SourcePrivacy']
export type RecordingSettings = SessionApi['schemas']['RecordingSettings']
export type WriteKey = SessionApi['schemas']['WriteKey']
export type SourceEdit = SessionApi['schemas']['SourceEdit']
export type Member = SessionApi['schemas']['Member']
export type Session = SessionApi['schemas']['Session']
export type SessionMetrics = SessionApi['schemas']['SessionMetrics']
export type ActiveUser = SessionApi['schemas']['ActiveUser']
export type SessionNumbers = SessionApi['schemas']['SessionNumbers']
export type Tally = SessionApi['schemas']['Tally']
export type Overview = SessionApi['schemas']['Overview']
export type Prompting = SessionApi['schemas']['Prompting']
export type Dashboard = SessionApi['schemas']['Dashboard']
export type DashboardEdit = SessionApi['schemas']['DashboardEdit']
export type StoredWidget = SessionApi['schemas']['Widget']
export type Person = SessionApi['schemas']['SessionPerson']
export type Device = SessionApi['schemas']['Device']
export type Interval = SessionApi['schemas']['ActivityInterval']
export type SavedFilter = SessionApi['schemas']['SavedFilter']
/** What a person sets of a saved filter. */
export type SavedFilterDraft = Pick<SavedFilter, 'name' | 'parameters' | 'shared'>
export type UserSessions = SessionApi['schemas']['UserSessions']
export type ListedPerson = SessionApi['schemas']['ListedPerson']
export type PersonDetails = SessionApi['schemas']['Person']
export type KnownVisitor = SessionApi['schemas']['KnownVisitor']
export type UsedDevice = SessionApi['schemas']['UsedDevice']
export type SimilarSession = SessionApi['schemas']['SimilarSession']
export type SessionEvent = SessionApi['schemas']['Event']

export type PlaybackAnswer = Playback['schemas']['Playback']
export type RecordingAnswer = Playback['schemas']['PlaybackRecording']
export type SegmentEntry = Playback['schemas']['PlaybackSegment']
/** What is loaded at once: a chunk, or a segment, which is to a player the same, only longer. */
export type ChunkEntry = Playback['schemas']['PlaybackChunk'] & { segment?: SegmentEntry }
/** A recording, with its segments among its chunks. */
export type RecordingEntry = Omit<RecordingAnswer, 'segments' | 'chunks'> & { chunks: ChunkEntry[] }
/** Of a part of a session only: from when, and until when. */
export type SessionPart = { from?: string; to?: string }
export type PlaybackManifest = Omit<PlaybackAnswer, 'recordings'> & {
  recordings: RecordingEntry[]
  part?: SessionPart
}
export type Share = Playback['schemas']['Share']
export type NewShare = Playback['schemas']['NewShare']
export type Viewing = Playback['schemas']['Viewing']
export type Note = Playback['schemas']['Note']

export type Summary = SummaryApi['schemas']['Summary']

export type SourceActivity = SessionApi['schemas']['SourceActivity']
export type RecentEvent = SessionApi['schemas']['RecentEvent']
export type Books = SessionApi['schemas']['Books']
export type BooksTotal = SessionApi['schemas']['BooksTotal']
export type BooksMinute = SessionApi['schemas']['BooksMinute']
export type BooksStateCount = SessionApi['schemas']['BooksStateCount']
export type BooksSample = SessionApi['schemas']['BooksSample']
export type DeadLetter = SessionApi['schemas']['DeadLetter']
