import type { PlaybackAnswer, Session, SessionEvent } from '@/api/types'
import { ada } from './render'
import { session as sample, unhurt } from './samples'

/** A minute of a visit, recorded, as the API answers it. */

export const T0 = Date.UTC(2026, 0, 1)
export const at = (second: number) => new Date(T0 + second * 1000).toISOString()

export const session: Session = {
  ...sample,
  startedAt: at(0),
  endedAt: at(60),
  person: { ...sample.person, firstSeenAt: at(-600) },
  ...{ eventCount: 1, pageViewCount: 1, clickCount: 0, errorCount: 0 },
  frustration: { ...sample.frustration, dead: 1 },
  signals: [{ kind: 'dead', at: at(20), eventId: '2' }],
}

export const events: SessionEvent[] = [
  {
    sourceId: 'app',
    sourceType: 'product',
    properties: {},
    marks: [],
    id: '1',
    at: at(1),
    kind: 'page',
    title: 'Projects',
    url: 'https://app.example/projects',
  },
]

/** An event so many milliseconds after the beginning. */
export const eventAt = (time: number, kind = 'click'): SessionEvent => ({
  id: `${kind}${time}`,
  at: new Date(T0 + time).toISOString(),
  kind,
  sourceId: 'app',
  sourceType: 'product',
  marks: [],
  properties: {},
})

export const manifest: PlaybackAnswer = {
  sessionId: 's1',
  startedAt: at(0),
  endedAt: at(60),
  recordings: [
    {
      id: 'r1',
      from: at(0),
      to: at(60),
      gaps: [],
      health: unhurt,
      anonymousId: 'visitor',
      segments: [],
      chunks: [
        { sequence: 0, from: at(0), to: at(60), clockOffsetMs: 0, snapshot: true, events: 2, bytes: 9 },
      ],
    },
  ],
}

export const pictures = [
  { type: 4, timestamp: T0, data: { href: 'https://app.example/', width: 1280, height: 800 } },
  {
    type: 2,
    timestamp: T0,
    data: { node: { type: 0, id: 1, childNodes: [] }, initialOffset: { top: 0, left: 0 } },
  },
]

const SESSIONS = '/api/v1/systems/tracker/sessions'

/** All that the page of the session asks for. */
export const sessionAnswers = {
  'GET /api/v1/me': ada,
  [`GET ${SESSIONS}/s1`]: session,
  [`GET ${SESSIONS}/s1/events`]: { items: events },
  [`GET ${SESSIONS}/s1/playback`]: manifest,
  [`GET ${SESSIONS}/s1/playback/recordings/r1/chunks/0`]: pictures,
  [`GET ${SESSIONS}/s1/notes`]: { items: [] },
  [`GET ${SESSIONS}`]: { items: [session], next: null },
}
