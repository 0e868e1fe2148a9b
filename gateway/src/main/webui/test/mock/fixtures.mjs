/** Made-up answers of the API, around one real recording made by record.mjs. */
import { readFileSync } from 'node:fs'
import { keysOf, privacy } from './collected.mjs'
import * as kept from './kept.mjs'

const recorded = JSON.parse(readFileSync(new URL('./data/recorded.json', import.meta.url), 'utf8'))

export const SYSTEM = 'planwise'
export const me = {
  principal: 'ada',
  name: 'Ada Berg',
  email: 'ada@example.com',
  operator: false,
  systems: [
    { id: SYSTEM, name: 'Project Tracker', role: 'admin' },
    { id: 'handbook', name: 'Handbook', role: 'viewer' },
  ],
}
export const sources = [
  ['marketing', 'Marketing site', 'marketing', 'https://www.planwise.example'],
  ['app', 'Application', 'product', 'https://app.planwise.example'],
  ['docs', 'Documentation', 'docs', 'https://docs.planwise.example'],
].map(([id, name, type, origin], index) => ({
  id,
  name,
  type,
  environment: 'production',
  allowedOrigins: index === 2 ? [] : [origin, origin.replace('https://', 'https://*.')],
  recording: index < 2,
  writeKey: `wk_${id}_4f2a9c1b7e`,
  privacy,
  eventsPerSecond: null,
  keys: keysOf(`wk_${id}_4f2a9c1b7e`, index),
}))
export const members = [
  { principal: 'ada', role: 'admin' },
  { principal: 'ana', role: 'analyst' },
  { principal: 'vic', role: 'viewer' },
]

const STORIES = [
  [
    'Created a project, then upgraded after a declined card',
    'Made “Website relaunch” for the design team; the first payment failed, the second went through.',
    'mara.lindt',
    1,
    true,
  ],
  [null, null, null, 0, true],
  [
    'Compared plans and left',
    'Read pricing twice, opened the FAQ and left without signing up.',
    null,
    0,
    true,
  ],
  [
    'Invited three people to “Hiring”',
    'Opened the project, sent three invitations and checked the member list.',
    'jonas@northwind.example',
    0,
    true,
  ],
  [
    'Export failed twice',
    'Tried to export tasks as CSV; both attempts ended in an error.',
    'priya.raman',
    2,
    true,
  ],
  [
    'Searched the documentation for webhooks',
    'Three searches and two articles; spent most of the time on “Signing requests”.',
    null,
    0,
    false,
  ],
  ['Set up notifications', 'Turned off e-mail digests and turned on mentions.', 'tomasz.k', 0, true],
  [
    'Dropped off in the upgrade form',
    'Filled in half of the billing address and closed the tab.',
    'liu.wei',
    1,
    true,
  ],
]
const DEVICES = [
  { type: 'desktop', os: 'Linux', browser: 'Chrome 141', screen: '1280x800' },
  { type: 'desktop', os: 'macOS 15', browser: 'Safari 18', screen: '1728x1117' },
  { type: 'mobile', os: 'Android 15', browser: 'Chrome 141', screen: '412x915' },
]
const COUNTRIES = ['DE', 'US', 'IN', 'BR', null]
const MINUTE = 60_000
const began = Date.parse(recorded.events[0].at)
const lasted = Date.parse(recorded.events.at(-1).at) - began

/** Some visits came by the site, some by the documentation too. */
function propertySessions(index, startedAt) {
  const at = new Date(startedAt).toISOString()
  const prompts = [['marketing'], [], ['docs', 'email'], []][index % 4]
  return [
    ...prompts.map((sourceType) => ({ sourceType, startedAt: at, endedAt: at, promptedBy: null })),
    ...(prompts.length > 0 ? prompts : [null]).map((sourceType) => ({
      sourceType: 'product',
      startedAt: at,
      endedAt: at,
      promptedBy: sourceType && { sourceType, startedAt: at },
    })),
  ]
}

function session(index, now) {
  const [title, tldr, userId, errors, hasRecording] = STORIES[index % STORIES.length]
  const open = index === 1
  const startedAt = now - MINUTE * (index === 0 ? 26 : open ? 3 : 14 + index * index * 9)
  const durationMs =
    index === 0 ? lasted : open ? 2.4 * MINUTE : MINUTE * (1 + ((index * 7) % 23)) + index * 900
  return {
    id: `session-${index + 1}`,
    systemId: SYSTEM,
    state: open ? 'open' : 'closed',
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(startedAt + durationMs).toISOString(),
    durationMs: Math.round(durationMs),
    activeMs: Math.round(durationMs * 0.7),
    person: {
      id: `person-${index}`,
      userId,
      anonymousIds: [`7f3b${index}c1d-9a2e`],
      firstSeenAt: new Date(startedAt - 12 * 24 * 60 * MINUTE).toISOString(),
      sessionCount: 1 + (index % 5),
    },
    eventCount: recorded.events.length,
    pageViewCount: 2 + (index % 6),
    clickCount: 4 + ((index * 5) % 31),
    inputCount: 2 + (index % 4),
    errorCount: errors,
    interactionCount: 0,
    propertySessions: propertySessions(index, startedAt),
    class: ['active', 'new', 'active', 'resurrected'][index % 4],
    tags: ['event:Created project', 'property:plan=pro'],
    landingPage: 'https://app.planwise.example/projects',
    exitPage: 'https://app.planwise.example/settings?tab=plan',
    referrer: index % 3 === 0 ? 'https://www.planwise.example/pricing' : null,
    country: COUNTRIES[index % COUNTRIES.length],
    language: 'en-GB',
    device: DEVICES[index % DEVICES.length],
    environment: 'production',
    bot: false,
    hasRecording,
    title,
    tldr,
    beganBecause: 'first',
    endedBecause: open ? 'open' : 'inactivity',
    version: 3,
    score: [87, 12, 34, 71, 66, 8, 45, 52][index % 8],
    frustration: {
      rage: index % 8 === 4 ? 2 : 0,
      dead: index % 8 === 0 ? 1 : 0,
      slow: index % 8 === 7 ? 1 : 0,
      quickBack: index % 8 === 2 ? 3 : 0,
    },
    activity: [
      { from: new Date(startedAt).toISOString(), to: new Date(startedAt + durationMs * 0.7).toISOString() },
    ],
    ...detail(startedAt),
    ordinal: 1 + (index % 5),
    signals: index === 0 ? signalsOf(startedAt) : [],
  }
}

/** What a session that is asked for by itself has beside. */
function detail(startedAt) {
  const at = (ms) => new Date(startedAt + ms).toISOString()
  const url = 'https://app.planwise.example/projects'
  return {
    pages: [
      { at: at(0), url, title: 'Projects', timeMs: 4_000 },
      { at: at(4_000), url: `${url}/new`, title: 'New project', timeMs: 2_500 },
    ],
    linkClickCount: 3,
    linkClicks: [
      { at: at(3_900), url, href: `${url}/new`, text: 'New project' },
      {
        at: at(5_200),
        url: `${url}/new`,
        href: 'https://docs.planwise.example/projects?from=help',
        text: 'What is a project?',
      },
      { at: at(6_100), url: `${url}/new`, href: 'https://www.planwise.example/', text: null },
    ],
  }
}

/** A rage click and a dead one, on the first clicks that were recorded. */
function signalsOf(startedAt) {
  const clicks = recorded.events.filter(({ kind }) => kind === 'click')
  return clicks.slice(0, 2).map((click, index) => ({
    kind: ['dead', 'rage'][index],
    at: new Date(Date.parse(click.at) - began + startedAt).toISOString(),
    eventId: click.id,
  }))
}

const REASONS = [
  { kind: 'page', name: 'https://app.planwise.example/settings', words: 'both visited /settings' },
  { kind: 'event', name: 'Upgraded', words: 'both did “Upgraded”' },
  { kind: 'error', name: 'Card declined', words: 'both met the error “Card declined”' },
]

/** Sessions of others, alike for made-up reasons. */
export const similarTo = ({ id }, now) => ({
  items: sessions(now)
    .filter((other) => other.id !== id)
    .slice(2, 6)
    .map((other, index) => ({
      session: {
        ...other,
        personId: other.person.id,
        userId: other.person.userId,
        anonymousId: other.person.anonymousIds[0],
      },
      similarity: 0.92 - index * 0.17,
      reasons: REASONS.slice(0, 3 - (index % 3)),
    })),
  compared: 56,
  definition: 'Made up.',
})

export const sessions = (now = Date.now()) => Array.from({ length: 57 }, (_, index) => session(index, now))

const shifted = (iso, { startedAt }) =>
  new Date(Date.parse(iso) - began + Date.parse(startedAt)).toISOString()

export const eventsOf = (of) => recorded.events.map((event) => ({ ...event, at: shifted(event.at, of) }))

/** The first chunk is a segment, as if it came long ago. */
const piecesOf = ([{ sequence, ...first }, ...chunks]) => ({
  segments: [
    {
      ...first,
      ...{ index: sequence, version: '1', firstSequence: sequence, lastSequence: sequence },
      active: [{ from: first.from, to: first.to }],
    },
  ],
  chunks,
})

export function manifestOf(of) {
  const offset = Date.parse(of.startedAt) - began
  return {
    sessionId: of.id,
    startedAt: of.startedAt,
    endedAt: of.endedAt,
    recordings:
      kept.recordingsOf(of) ??
      recorded.recordings.map(({ id, tabId, gaps, ...recording }) => ({
        id,
        tabId,
        gaps,
        health: kept.UNTOLD,
        from: shifted(recording.from, of),
        to: shifted(recording.to, of),
        ...piecesOf(
          recording.chunks.map((chunk) => ({
            ...chunk,
            from: shifted(chunk.from, of),
            to: shifted(chunk.to, of),
            clockOffsetMs: chunk.clockOffsetMs + offset,
          })),
        ),
      })),
  }
}

export const chunk = (recordingId, sequence) =>
  kept.chunk(recordingId) ?? recorded.recordings.find(({ id }) => id === recordingId)?.content[sequence]

export const summaryOf = ({ id, version, title, tldr, endedAt }) =>
  title && { sessionId: id, sessionVersion: version, title, tldr, engine: 'built-in', createdAt: endedAt }

export const { assetsOf, asset } = kept
