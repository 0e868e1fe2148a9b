/** Made-up answers about what sources sent: activity, raw events, the books, dead letters. */
const MINUTE = 60_000
const iso = (at) => new Date(at).toISOString()

export const privacy = {
  anonymous: false,
  honourDoNotTrack: false,
  honourGlobalPrivacyControl: true,
  consentRequired: false,
  scrubbing: { emails: true, cards: true, phones: true, nationalIds: true, tokens: true },
}

export const keysOf = (writeKey, index) => [
  { key: writeKey, createdAt: '2026-11-02T09:12:44.000Z', current: true },
  ...(index === 1
    ? [
        {
          key: 'wk_before_77d0e2',
          createdAt: '2026-03-14T10:00:00.000Z',
          expiresAt: iso(Date.now() + 1_200 * MINUTE),
          current: false,
        },
      ]
    : []),
]

const born = Date.now()

/** The documentation waits for its first event for a while. */
export function activityOf(sourceId) {
  if (sourceId === 'docs' && Date.now() - born < 3_600_000) {
    return { eventsLastMinute: 0 }
  }
  const last = Date.now() - (sourceId === 'marketing' ? 14 * MINUTE : 900)
  return {
    firstEventAt: '2026-11-02T09:15:07.123Z',
    lastEventAt: iso(last),
    eventsLastMinute: sourceId === 'marketing' ? 0 : 184,
  }
}

const KINDS = [
  ['page', null, 'Projects', {}],
  ['click', null, 'Projects', { selector: '#new', text: 'New project', tag: 'button' }],
  ['track', 'Project created', 'Projects', { plan: 'team', seats: 12, owner: '[email]' }],
  ['identify', null, 'Projects', { company: 'Northwind', role: 'lead' }],
  ['error', null, 'Settings', { message: 'Card was declined', source: 'billing.js', line: 88 }],
]

export const recentEvents = (sourceId) =>
  sourceId === 'docs'
    ? []
    : Array.from({ length: 24 }, (_, index) => {
        const number = Math.floor(Date.now() / 2_000) - index
        const [kind, name, title, properties] = KINDS[number % KINDS.length]
        const at = number * 2_000
        return {
          id: `ajs-next-${number}-4c1f`,
          receivedAt: iso(at + 140),
          at: iso(at),
          anonymousId: `7f3b${number % 7}c1d-9a2e-4411-8b0e-5a7d`,
          event: {
            kind,
            name,
            title,
            url: 'https://app.planwise.example/projects?filter=mine',
            userId: number % 3 === 0 ? 'mara.lindt' : undefined,
            country: 'DE',
            deviceType: 'desktop',
            os: 'macOS 15',
            browser: 'Safari 18',
            screen: '1728x1117',
            language: 'en-GB',
            bot: number % 11 === 0,
            botReason: number % 11 === 0 ? 'headless' : undefined,
            acquisition: { channel: 'organic search', referrerClass: 'search' },
            marks: 'clock-corrected,scrubbed',
            properties,
          },
        }
      })

const wave = (index, scale) => Math.round(scale * (1.2 + Math.sin(index / 7) + Math.cos(index / 3) / 3))

const statesOf = (index, sourceId, what) =>
  [
    ['stored', null, wave(index, sourceId === 'app' ? 220 : 80)],
    ['duplicate', null, index % 9 === 0 ? 6 : 0],
    ['late-merged', null, index % 13 === 0 ? 21 : 0],
    ['refused', what === 'chunks' ? 'recording-off' : 'global-privacy-control', wave(index, 14)],
    ['refused', 'event-too-large', what === 'events' && index % 17 === 0 ? 3 : 0],
    ['dead-lettered', 'invalid', index === 31 ? 2 : 0],
  ]
    .filter(([, , count]) => count > 0)
    .map(([state, reason, count]) => ({ state, reason, count }))

const received = (states) => states.reduce((sum, { count }) => sum + count, 0)

function totalOf(minutes, sourceId, what) {
  const counts = new Map()
  for (const { state, reason, count } of minutes.flatMap(({ states }) => states)) {
    const key = `${state} ${reason}`
    counts.set(key, { state, reason, count: count + (counts.get(key)?.count ?? 0) })
  }
  const all = minutes.reduce((sum, minute) => sum + minute.received, 0)
  const states = [...counts.values()]
  return { sourceId, what, received: all, states, inTransit: all - received(states) }
}

export function books(query) {
  const to = Date.parse(query.get('to') ?? iso(Date.now()))
  const from = Date.parse(query.get('from') ?? iso(to - 60 * MINUTE))
  const stepMs = to - from > 1_440 * MINUTE ? 60 * MINUTE : MINUTE
  const what = query.get('what') ?? 'events'
  const begin = Math.floor(from / stepMs) * stepMs
  const sources = ['marketing', 'app'].filter((id) => !query.get('sourceId') || id === query.get('sourceId'))
  const minutes = sources.flatMap((sourceId) =>
    Array.from({ length: Math.ceil((to - begin) / stepMs) }, (_, index) => {
      const at = begin + index * stepMs
      const states = statesOf(at / stepMs - 29_500_000 + 7e6, sourceId, what)
      const moving = at > Date.now() - 2 * MINUTE ? 12 : 0
      return { minute: iso(at), sourceId, what, received: received(states) + moving, states }
    }),
  )
  const totals = sources.map((id) =>
    totalOf(
      minutes.filter(({ sourceId }) => sourceId === id),
      id,
      what,
    ),
  )
  return { from: iso(begin), to: iso(to), stepMs, totals, minutes }
}

export const samples = (query) =>
  [1, 2, 3].map((index) => ({
    sourceId: query.get('sourceId'),
    what: 'events',
    state: 'refused',
    reason: query.get('reason'),
    at: iso(Date.now() - index * 47_000),
    preview: `{"type":"track","event":"Report exported","messageId":"m-${index}","properties":{"format":"csv","rows":${index * 1200}}}`,
  }))

export const letters = [
  [
    'sojourn.events',
    'app',
    'The kind of the event is not known: "pageview"',
    '{"version":1,"id":"m-88","kind":"pageview"}',
  ],
  ['sojourn.events', 'marketing', 'The message is not JSON', '<xml>not what we read</xml>'],
  ['sojourn.recordings', 'app', 'The chunk’s header lacks a sequence', null],
].map(([topic, sourceId, reason, preview], index) => ({
  id: `letter-${index}`,
  topic,
  sourceId,
  reason,
  at: iso(Date.now() - (index + 1) * 19 * MINUTE),
  preview,
  state: index === 1 ? 'redriven' : 'open',
}))
