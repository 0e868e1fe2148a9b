import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Books, SourceActivity } from '@/api/types'
import { ada, openConsole } from '../../../../test/render'
import { source } from '../../../../test/samples'

const BASE = '/api/v1/systems/tracker'
const viewer = { ...ada, systems: [{ ...ada.systems[0]!, role: 'viewer' }] }
const waiting: SourceActivity = { firstEventAt: null, lastEventAt: null, eventsLastMinute: 0 }
const now = new Date().toISOString()
const books: Books = {
  from: now,
  to: now,
  stepMs: 60_000,
  totals: [
    {
      sourceId: 'app',
      what: 'events',
      received: 3,
      states: [{ state: 'refused', reason: 'origin-not-allowed', count: 3 }],
      inTransit: 0,
    },
  ],
  minutes: [],
}
const open = (more = {}) =>
  openConsole('/systems/tracker/sources/app/install', {
    'GET /api/v1/me': ada,
    [`GET ${BASE}/sources`]: { items: [source] },
    [`GET ${BASE}/sources/app/activity`]: waiting,
    [`GET ${BASE}/books`]: books,
    ...more,
  })

describe('waiting for the first event (G6)', () => {
  it('says what was refused meanwhile, and leads to samples of it', async () => {
    const { fetched } = open()
    expect(await screen.findByText(/not among the allowed origins/)).toHaveTextContent(/^3 /)
    expect(screen.getByRole('link', { name: 'See samples of origin-not-allowed' })).toHaveAttribute(
      'href',
      '/systems/tracker/delivery?range=15m&source=app&samplesOf=app&reason=origin-not-allowed',
    )
    const asked = fetched.mock.calls
      .map(([{ url }]) => new URL(url))
      .find(({ pathname }) => pathname.endsWith('/books'))
    expect(asked?.searchParams.get('sourceId')).toBe('app')
  })

  it('leads viewers to the counts', async () => {
    open({ 'GET /api/v1/me': viewer })
    expect(
      await screen.findByRole('link', { name: 'See the delivery of origin-not-allowed' }),
    ).toHaveAttribute('href', '/systems/tracker/delivery?range=15m&source=app')
    expect(screen.getByText('Administrators of the system can see samples.')).toBeInTheDocument()
  })

  it('says nothing when nothing was refused, or the first event is there', async () => {
    const stored = { ...books, totals: [{ ...books.totals[0]!, states: [{ state: 'stored', count: 3 }] }] }
    const { fetched } = open({ [`GET ${BASE}/books`]: stored })
    expect((await screen.findAllByText(/Waiting for the first event/)).length).toBeGreaterThan(0)
    await vi.waitFor(() => expect(fetched.mock.calls.some(([{ url }]) => url.includes('/books'))).toBe(true))
    expect(screen.queryByText(/was refused/)).not.toBeInTheDocument()
  })
})
