import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Books, BooksStateCount } from '@/api/types'
import { ada, openConsole, Refusal } from '../../../test/render'
import { source } from '../../../test/samples'

const BASE = '/api/v1/systems/tracker'
const viewer = { ...ada, systems: [{ ...ada.systems[0]!, role: 'viewer' }] }
const now = Math.floor(Date.now() / 60_000) * 60_000
const iso = (at: number) => new Date(at).toISOString()
const states: BooksStateCount[] = [
  { state: 'stored', reason: null, count: 1200 },
  { state: 'refused', reason: 'no-consent', count: 34 },
]
const books: Books = {
  from: iso(now - 3_600_000),
  to: iso(now),
  stepMs: 60_000,
  totals: [{ sourceId: 'app', what: 'events', received: 1234, states, inTransit: 0 }],
  minutes: [{ minute: iso(now - 600_000), sourceId: 'app', what: 'events', received: 1234, states }],
}
const open = (more = {}, search = '') =>
  openConsole(`/systems/tracker/delivery${search}`, {
    'GET /api/v1/me': ada,
    [`GET ${BASE}/sources`]: { items: [source] },
    [`GET ${BASE}/books`]: books,
    ...more,
  })

describe('delivery (G6)', () => {
  it('says that the books balance and where everything went', async () => {
    open()
    expect(await screen.findByText('Balanced')).toBeInTheDocument()
    const row = await screen.findByTestId('delivery-row')
    expect(await within(row).findByText('Application')).toBeInTheDocument()
    expect(row).toHaveTextContent('1,234')
    expect(row).toHaveTextContent('no-consent')
    expect(screen.getByRole('img', { name: /events received over time/ })).toBeInTheDocument()
  })

  it('tells reasons of what was not refused with where it went', async () => {
    const late = { state: 'late-merged', reason: 'past-lateness-limit', count: 5 } as const
    const total = { ...books.totals[0]!, received: 1239, states: [...states, late] }
    open({ [`GET ${BASE}/books`]: { ...books, totals: [total] } })
    const reasons = within(await screen.findByTestId('delivery-row')).getAllByRole('listitem')
    expect(reasons.map(({ textContent }) => textContent)).toEqual([
      '34 no-consent',
      '5 stored late: past-lateness-limit',
    ])
  })

  it('opens samples of a refusal, in the address too', async () => {
    const sample = { sourceId: 'app', what: 'events', state: 'refused', reason: 'no-consent', at: iso(now) }
    const { router } = open({
      [`GET ${BASE}/books/samples`]: (url: URL) => ({
        items:
          url.searchParams.get('reason') === 'no-consent' ? [{ ...sample, preview: '{"type":"page"}' }] : [],
      }),
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Samples of no-consent' }))
    expect(await screen.findByText('{"type":"page"}')).toBeInTheDocument()
    expect(router.state.location.search).toBe('?samplesOf=app&reason=no-consent')
  })

  it('shows viewers the counts, but no samples', async () => {
    open({ 'GET /api/v1/me': viewer }, '?samplesOf=app&reason=no-consent')
    expect(await screen.findByText('no-consent')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Samples of no-consent' })).not.toBeInTheDocument()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('asks for the range, the source and the kind that the address tells', async () => {
    const { fetched } = open({}, '?range=24h&what=chunks&source=app')
    await screen.findByText('Balanced')
    const url = fetched.mock.calls
      .map(([request]) => new URL(request.url))
      .find((u) => u.pathname === `${BASE}/books`)
    expect(url?.searchParams.get('what')).toBe('chunks')
    expect(url?.searchParams.get('sourceId')).toBe('app')
    expect(Date.now() - Date.parse(url?.searchParams.get('from') ?? '')).toBeCloseTo(24 * 3_600_000, -5)
  })

  it('names what is missing', async () => {
    open({ [`GET ${BASE}/books`]: { ...books, minutes: [{ ...books.minutes[0], received: 1240 }] } })
    expect(await screen.findByText(/The books do not balance/)).toBeInTheDocument()
    await waitFor(() => expect(screen.getByText(/Application, .*: 6 of the received/)).toBeInTheDocument())
  })

  it('says that nothing was received, and what failed', async () => {
    open({ [`GET ${BASE}/books`]: { ...books, totals: [], minutes: [] } })
    expect(await screen.findByText('No events in this range')).toBeInTheDocument()
  })

  it('shows what the server says when the books cannot be read', async () => {
    open({ [`GET ${BASE}/books`]: new Refusal(400, 'Give at most 100 days.') })
    expect(await screen.findByText('Give at most 100 days.')).toBeInTheDocument()
  })
})
