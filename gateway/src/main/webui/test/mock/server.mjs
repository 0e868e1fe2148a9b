/**
 * Stands in for the gateway while the console is developed: the API with made-up answers, and the built console.
 * Who is signed in is set by the cookie `as` (`ada`, `vic`, `nora`, `olivia`, or `nobody`): open `/login?as=vic`.
 */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as collected from './collected.mjs'
import { exportOf, exportSizeOf } from './exported.mjs'
import * as fixtures from './fixtures.mjs'
import * as metrics from './metrics.mjs'
import * as beside from './beside.mjs'

const DIST = new URL('../../dist/', import.meta.url).pathname
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const PEOPLE = {
  ada: fixtures.me,
  vic: {
    ...fixtures.me,
    principal: 'vic',
    name: 'Vic Okafor',
    systems: [{ ...fixtures.me.systems[0], role: 'viewer' }],
  },
  nora: { ...fixtures.me, principal: 'nora', name: 'Nora Hall', systems: [] },
  olivia: { ...fixtures.me, principal: 'olivia', name: 'Olivia Stern', operator: true, systems: [] },
}
const start = Date.now()
const sources = structuredClone(fixtures.sources)
const members = structuredClone(fixtures.members)

class Problem extends Error {
  constructor(status, title, detail) {
    super(detail)
    this.status = status
    this.body = { type: `urn:sojourn:problem:${status}`, title, status, detail, traceId: '4bf92f3577b34da6' }
  }
}
const notFound = () => new Problem(404, 'Not found', 'There is no such thing in this system.')

function listSessions(query) {
  const all = fixtures
    .sessions(start)
    .filter(
      (session) =>
        (!query.get('state') || session.state === query.get('state')) &&
        (!query.get('user') ||
          [session.person.userId, ...session.person.anonymousIds].includes(query.get('user'))) &&
        (!query.get('hasRecording') || String(session.hasRecording) === query.get('hasRecording')) &&
        (!query.get('from') || session.startedAt >= query.get('from')) &&
        (!query.get('to') || session.startedAt < query.get('to')),
    )
  const sorted = all.toSorted((a, b) =>
    query.get('sort') === 'score' ? b.score - a.score : b.startedAt.localeCompare(a.startedAt),
  )
  const from = Number(query.get('cursor') ?? 0)
  const to = from + Number(query.get('limit') ?? 25)
  return { items: sorted.slice(from, to), next: to < sorted.length ? String(to) : null }
}

const orThrow = (value) => {
  if (!value) {
    throw notFound()
  }
  return value
}
const sessionOf = (id) => orThrow(fixtures.sessions(start).find((session) => session.id === id))

const DAY = 86_400_000
const system = {
  id: fixtures.SYSTEM,
  name: fixtures.me.systems[0].name,
  description: 'Boards and tasks for small teams.',
  settings: {
    inactivityTimeoutMs: 1_800_000,
    maximumDurationMs: DAY / 2,
    latenessLimitMs: 2 * DAY,
    idleThresholdMs: 30_000,
    retentionMs: 365 * DAY,
    scoreHalfLifeMs: 30 * DAY,
  },
}

const ROUTES = [
  ['GET', /^$/, () => system],
  [
    'PATCH',
    /^$/,
    (_match, { body: { settings, ...rest } }) =>
      Object.assign(system, rest, { settings: { ...system.settings, ...settings } }),
  ],
  ['GET', /^\/sessions$/, (_match, { query }) => listSessions(query)],
  ['GET', /^\/sessions\/([^/]+)$/, ([, id]) => sessionOf(id)],
  ['GET', /^\/sessions\/([^/]+)\/similar$/, ([, id]) => fixtures.similarTo(sessionOf(id), start)],
  [
    'GET',
    /^\/sessions\/([^/]+)\/events$/,
    ([, id]) => ({ items: fixtures.eventsOf(sessionOf(id)), next: null }),
  ],
  ['GET', /^\/sessions\/([^/]+)\/summary$/, ([, id]) => orThrow(fixtures.summaryOf(sessionOf(id)))],
  [
    'GET',
    /^\/sessions\/([^/]+)\/playback$/,
    ([, id]) => {
      const session = sessionOf(id)
      return session.hasRecording
        ? fixtures.manifestOf(session)
        : { ...session, sessionId: id, recordings: [] }
    },
  ],
  [
    'GET',
    /^\/sessions\/[^/]+\/playback\/recordings\/([^/]+)\/(?:chunks|segments)\/(\d+)$/,
    ([, id, sequence]) => orThrow(fixtures.chunk(id, Number(sequence))),
  ],
  ['GET', /^\/sessions\/([^/]+)\/playback\/export$/, ([, id]) => exportOf(sessionOf(id))],
  ['GET', /^\/sessions\/([^/]+)\/playback\/export\/size$/, ([, id]) => exportSizeOf(sessionOf(id))],
  ['GET', /^\/sessions\/([^/]+)\/notes$/, ([, id], { as }) => beside.notesOf(sessionOf(id), as)],
  [
    'POST',
    /^\/sessions\/([^/]+)\/notes$/,
    ([, id], { as, body }) => beside.addNote(sessionOf(id), body, PEOPLE[as]),
  ],
  ['PATCH', /^\/sessions\/([^/]+)\/notes\/([^/]+)$/, ([, , id], { body }) => beside.changeNote(id, body)],
  ['DELETE', /^\/sessions\/([^/]+)\/notes\/([^/]+)$/, ([, , id]) => beside.removeNote(id)],
  ['GET', /^\/sessions\/([^/]+)\/shares$/, ([, id]) => beside.sharesOf(sessionOf(id))],
  [
    'POST',
    /^\/sessions\/([^/]+)\/shares$/,
    ([, id], { as, body }) => beside.addShare(sessionOf(id), body, PEOPLE[as]),
  ],
  ['DELETE', /^\/sessions\/[^/]+\/shares\/([^/]+)$/, ([, id], { as }) => beside.revokeShare(id, as)],
  ['GET', /^\/sessions\/([^/]+)\/viewings$/, ([, id]) => beside.viewingsOf(sessionOf(id))],
  [
    'GET',
    /^\/sessions\/[^/]+\/playback\/recordings\/([^/]+)\/assets$/,
    ([, id]) => ({ items: fixtures.assetsOf(id) }),
  ],
  [
    'GET',
    /^\/sessions\/[^/]+\/playback\/assets\/([0-9a-f]{64})$/,
    ([, sha256]) => orThrow(fixtures.asset(sha256)),
  ],
  ['GET', /^\/overview$/, metrics.overview],
  ['GET', /^\/overview\/(pages|events|errors)$/, ([, of]) => metrics.top(of)],
  ['GET', /^\/metrics\/sessions$/, metrics.sessions],
  ['GET', /^\/metrics\/sessions\/over-time$/, (_match, { query }) => metrics.sessionsOverTime(query)],
  ['GET', /^\/metrics\/distribution$/, metrics.distribution],
  ['GET', /^\/metrics\/interactions$/, metrics.interactions],
  ['GET', /^\/metrics\/interactions\/types$/, metrics.interactionTypes],
  ['GET', /^\/metrics\/interactions\/over-time$/, (_match, { query }) => metrics.interactionsOverTime(query)],
  ['GET', /^\/tags$/, metrics.tags],
  ['GET', /^\/filters$/, () => ({ items: [], next: null })],
  ['GET', /^\/dashboards$/, () => ({ items: [metrics.dashboard], next: null })],
  ['GET', /^\/dashboards\/growth$/, () => metrics.dashboard],
  ['GET', /^\/sources$/, () => ({ items: sources, next: null })],
  [
    'POST',
    /^\/sources$/,
    (_match, { body }) => {
      const source = {
        id: `source-${sources.length}`,
        writeKey: `wk_${sources.length}_made_up`,
        privacy: collected.privacy,
        keys: [],
        ...body,
      }
      sources.push(source)
      return source
    },
  ],
  [
    'PATCH',
    /^\/sources\/([^/]+)$/,
    ([, id], { body }) => Object.assign(orThrow(sources.find((s) => s.id === id)), body),
  ],
  [
    'DELETE',
    /^\/sources\/([^/]+)$/,
    ([, id]) =>
      void sources.splice(
        sources.findIndex((s) => s.id === id),
        1,
      ),
  ],
  ['GET', /^\/sources\/([^/]+)\/activity$/, ([, id]) => collected.activityOf(id)],
  ['GET', /^\/sources\/([^/]+)\/recent-events$/, ([, id]) => ({ items: collected.recentEvents(id) })],
  [
    'GET',
    /^\/sources\/([^/]+)\/keys$/,
    ([, id]) => ({ items: orThrow(sources.find((s) => s.id === id)).keys }),
  ],
  ['GET', /^\/books$/, (_match, { query }) => collected.books(query)],
  ['GET', /^\/books\/samples$/, (_match, { query }) => ({ items: collected.samples(query) })],
  [
    'GET',
    /^\/dead-letters$/,
    (_match, { query }) => ({
      items: collected.letters.filter(({ topic }) => !query.get('topic') || topic === query.get('topic')),
    }),
  ],
  ['POST', /^\/dead-letters\/redrive$/, () => ({ redriven: 2, expired: 0, remaining: 0 })],
  [
    'POST',
    /^\/dead-letters\/([^/]+)\/redrive$/,
    ([, id]) =>
      Object.assign(orThrow(collected.letters.find((letter) => letter.id === id)), { state: 'redriven' }),
  ],
  ['GET', /^\/members$/, () => ({ items: members, next: null })],
  [
    'PUT',
    /^\/members\/([^/]+)$/,
    ([, principal], { body }) => {
      const member = members.find((m) => m.principal === principal)
      return member ? Object.assign(member, body) : void members.push({ principal, ...body })
    },
  ],
  [
    'DELETE',
    /^\/members\/([^/]+)$/,
    ([, id]) =>
      void members.splice(
        members.findIndex((m) => m.principal === id),
        1,
      ),
  ],
]

/** What the link of a share opens: as much as the gateway passes on. */
function answerShared(path, request) {
  const [, token, part = ''] = /^\/s\/([^/]+)\/api\/(?:session|(events|playback.*))$/.exec(path) ?? []
  const id = orThrow(beside.sessionOfToken(token))
  const rest = `/sessions/${id}${part && `/${part}`}`
  const [, pattern, handle] = ROUTES.find(([verb, form]) => verb === 'GET' && form.test(rest))
  const found = handle(pattern.exec(rest), request)
  return part || !found.person
    ? found
    : { ...found, previous: null, next: null, person: { ...found.person, userId: null, anonymousIds: [] } }
}

function answer(method, path, request) {
  if (path.startsWith('/s/')) {
    return answerShared(path, request)
  }
  const person = PEOPLE[request.as]
  if (!person) {
    throw new Problem(401, 'Not signed in', 'Sign in to use the API.')
  }
  if (path === '/api/v1/me') {
    return person
  }
  const [, systemId, rest] = /^\/api\/v1\/systems\/([^/]+)(.*)$/.exec(path) ?? []
  if (!person.systems.some(({ id }) => id === systemId)) {
    throw notFound()
  }
  if (systemId !== fixtures.SYSTEM) {
    return { items: [], next: null }
  }
  for (const [verb, pattern, handle] of ROUTES) {
    const match = verb === method && pattern.exec(rest)
    if (match) {
      return handle(
        match.map((value) => decodeURIComponent(value)),
        request,
      )
    }
  }
  throw notFound()
}

const bodyOf = async (request) => {
  const parts = await request.toArray()
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : undefined
}
const cookieOf = (request) => /(?:^|; )as=([a-z]+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'ada'

async function api(request, response, url) {
  try {
    const details = { query: url.searchParams, body: await bodyOf(request), as: cookieOf(request) }
    const body = answer(request.method, url.pathname, details)
    if (body?.content instanceof Buffer) {
      const saved = body.file ? `attachment; filename="${body.file}"` : 'attachment'
      response.writeHead(200, { 'Content-Type': body.type, 'Content-Disposition': saved })
      response.end(body.content)
      return
    }
    response.writeHead(body === undefined ? 204 : 200, {
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
    })
    response.end(body === undefined ? undefined : gzipSync(JSON.stringify(body)))
  } catch (error) {
    const status = error.status ?? 500
    response.writeHead(status, { 'Content-Type': 'application/problem+json' })
    response.end(JSON.stringify(error.body ?? { title: 'Mock failed', status, detail: String(error) }))
  }
}

/** As the gateway sends it. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ')

async function file(response, path, policy) {
  const wanted = join(DIST, normalize(extname(path) ? path : '/index.html'))
  const content = await readFile(wanted).catch(() => null)
  const type = TYPES[extname(wanted)] ?? 'application/octet-stream'
  response.writeHead(content ? 200 : 404, {
    'Content-Type': type,
    ...(policy && { 'Content-Security-Policy': POLICY }),
  })
  response.end(content)
}

const redirect = (response, location, as) => {
  response.writeHead(302, { Location: location, 'Set-Cookie': `as=${as}; Path=/; HttpOnly` })
  response.end()
}

/** Without the policy only what the console does itself keeps recorded pages from loading anything. */
export async function startMock(port = 0, { policy = true } = {}) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost')
    if (url.pathname === '/login') {
      redirect(response, url.searchParams.get('return') ?? '/', url.searchParams.get('as') ?? 'ada')
    } else if (url.pathname === '/logout') {
      redirect(response, '/', 'nobody')
    } else {
      void (/^\/(s\/[^/]+\/)?api\//.test(url.pathname)
        ? api(request, response, url)
        : file(response, url.pathname, policy))
    }
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const server = await startMock(Number(process.env.PORT ?? 8489))
  process.stdout.write(`Mock API on http://localhost:${server.address().port}\n`)
}
