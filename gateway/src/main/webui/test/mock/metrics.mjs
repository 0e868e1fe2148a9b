/** Numbers about made-up sessions: they fit to each other no better than that they can be looked at. */
const HOUR = 3_600_000
const LENGTH = { hour: HOUR, day: 24 * HOUR, week: 168 * HOUR }

/** The same for the same instant, whenever it is asked. */
const wave = (at, step) => {
  const n = Math.floor(at / LENGTH[step])
  return Math.max(0, Math.round(14 + 9 * Math.sin(n / 1.7) + ((n * 37) % 11)))
}

const numbersOf = (sessions) => ({
  totalSessions: sessions,
  activeUsers: Math.ceil(sessions / 2),
  averageSessionsPerUser: sessions ? 2.04 : null,
  totalDurationMs: sessions * 431_000,
  averageDurationPerUserMs: sessions ? 731_000 : null,
  medianDurationPerUserMs: sessions ? 402_000 : null,
})
const excluded = { open: 2, bots: 5, developers: 1, tooLong: 0, future: 0 }

export const sessions = () => ({
  ...numbersOf(318),
  excluded,
  longestMs: 12 * HOUR,
  previous: { ...numbersOf(274), excluded },
})

const overTime = (query, point) => {
  const step = query.get('step') ?? 'day'
  const length = LENGTH[step]
  const to = query.get('to') ? Date.parse(query.get('to')) : Date.now()
  const first = Math.floor(Date.parse(query.get('from')) / length) * length
  const points = []
  for (let at = first; at < to; at += length) {
    points.push({ at: new Date(at).toISOString(), ...point(wave(at, step)) })
  }
  return { points }
}

export const sessionsOverTime = (query) => overTime(query, numbersOf)
export const interactionsOverTime = (query) =>
  overTime(query, (value) => ({ interactions: value * 3, interactiveUsers: value }))

export const distribution = () => {
  const edges = [0, 412_000, 824_000, 1_236_000, 1_648_000, 2_060_000, 2_471_000]
  const buckets = [203, 61, 27, 15, 8, 4].map((count, i) => ({
    fromMs: edges[i],
    toMs: edges[i + 1] - 1,
    count,
  }))
  return { buckets: [...buckets.slice(0, -1), { ...buckets.at(-1), toMs: edges[6] }] }
}

const totals = {
  ...{ activeUsers: 156, sessions: 318, events: 9_804, pageViews: 1_830 },
  ...{ interactions: 402, errors: 37, sessionsWithErrors: 21 },
}
export const overview = () => ({ ...totals, previous: { ...totals, sessions: 274, errors: 52 } })

const tally = (name, count) => ({
  ...{ name, count, sessions: Math.ceil(count / 3), persons: Math.ceil(count / 5) },
  ...{ previousCount: Math.ceil(count * 0.8), previousSessions: Math.ceil(count / 4) },
})
const TOPS = {
  pages: [
    tally('https://app.planwise.example/boards', 640),
    tally('https://app.planwise.example/people', 210),
    tally('https://docs.planwise.example/people', 190),
    tally('https://planwise.example/', 171),
    tally('https://planwise.example/pricing', 90),
  ],
  events: [tally('Task Created', 220), tally('Save', 40), tally('Save ', 12), tally('Board Shared', 9)],
  errors: [tally('TypeError: x is undefined\n', 21), tally('TypeError: x is undefined', 9), tally('', 4)],
}
export const top = (of) => ({ items: TOPS[of], next: null })

export const interactions = () => {
  const now = { interactions: 402, sessions: 120, interactiveUsers: 70, averagePerInteractiveUser: 5.74 }
  return { ...now, previous: { ...now, interactions: 380 } }
}
export const interactionTypes = () => ({ items: [tally('tour', 240), tally('survey', 162)], next: null })

export const tags = () => ({
  items: [
    { tag: 'event:Task Created', sessionCount: 120 },
    { tag: 'event:Save ', sessionCount: 12 },
  ],
})

const widget = (id, type, width, more = {}) => ({ id, type, width, filter: { range: '30d' }, ...more })
export const dashboard = {
  ...{ id: 'growth', name: 'Growth', version: 1, owner: 'ada', changedAt: new Date().toISOString() },
  widgets: [
    widget('a', 'overview', 3),
    widget('b', 'trend', 2, { title: 'How we do', number: 'totalDurationMs' }),
    widget('c', 'distribution', 1),
    widget('d', 'interactions-trend', 2),
    widget('e', 'top-pages', 1),
  ],
}
