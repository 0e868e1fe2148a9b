import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ada, openConsole, Refusal } from '../../test/render'

const SYSTEM = 'GET /api/v1/systems/tracker'
const tally = { name: 'https://shop.example/cart', count: 9, sessions: 4, persons: 2 }
const LEFT_OUT = { overTwelveHours: 0, bots: 0, developers: 0, open: 0 }
const numbers = {
  totalSessions: 5,
  activeUsers: 5,
  averageSessionsPerUser: 1,
  totalDurationMs: 5_000,
  averageDurationPerUserMs: 1_000,
  medianDurationPerUserMs: 1_000,
  excluded: LEFT_OUT,
}
const user = {
  ...{ personId: 'p1', userId: 'mara', anonymousIds: [], sessionCount: 3, averageDurationMs: 1_000 },
  ...{ firstSeenAt: '2026-11-01T00:00:00.000Z', lastSeenAt: '2026-11-01T00:00:00.000Z' },
}
const interactions = { interactions: 5, sessions: 4, interactiveUsers: 2, averagePerInteractiveUser: 2.5 }
const point = { at: '2026-11-01T00:00:00.000Z', ...numbers, ...interactions }

/** What each page shows in its usual range. */
const SHOWN: Record<string, unknown> = {
  [`${SYSTEM}/metrics/sessions`]: numbers,
  [`${SYSTEM}/metrics/sessions/over-time`]: { points: [point] },
  [`${SYSTEM}/metrics/distribution`]: { buckets: [{ fromMs: 0, toMs: 10, count: 5 }] },
  [`${SYSTEM}/overview`]: {
    activeUsers: 3,
    sessions: 5,
    events: 130,
    pageViews: 40,
    interactions: 6,
    errors: 2,
  },
  [`${SYSTEM}/overview/pages`]: { items: [tally], next: null },
  [`${SYSTEM}/overview/events`]: { items: [tally], next: null },
  [`${SYSTEM}/overview/errors`]: { items: [tally], next: null },
  [`${SYSTEM}/metrics/active-users`]: { items: [user], next: null },
  [`${SYSTEM}/metrics/interactions`]: interactions,
  [`${SYSTEM}/metrics/interactions/types`]: { items: [tally], next: null },
  [`${SYSTEM}/metrics/interactions/over-time`]: { points: [point] },
  [`${SYSTEM}/metrics/prompting`]: {
    items: [{ sourceType: 'docs', page: 'https://docs.example/', event: null, sessions: 4, persons: 3 }],
    next: null,
  },
  [`${SYSTEM}/sessions`]: { items: [] },
  [`${SYSTEM}/books`]: { totals: [], buckets: [], bucketMs: 60_000 },
}

const waitLong = () => new Promise(() => {})

/** The pages' answers; those of another filter as given. */
const pages = (other: () => unknown, isOther: (url: URL) => boolean) => ({
  'GET /api/v1/me': ada,
  ...Object.fromEntries(
    Object.entries(SHOWN).map(([path, shown]) => [path, (url: URL) => (isOther(url) ? other() : shown)]),
  ),
})
const ofGermany = (url: URL) => url.searchParams.get('country') === 'DE'

const busy = () => document.querySelectorAll('.sj-answered[aria-busy="true"]')
const current = () => document.querySelectorAll('.sj-answered[aria-busy="false"]')

describe('what is shown under a filter answers that filter (G7)', () => {
  it.each([
    ['overview', 7],
    ['sessions', 4],
    ['users', 2],
    ['interactions', 4],
    ['prompting', 2],
  ])('marks all of %s as of the filter before while a slow answer is on its way', async (page, count) => {
    const { router } = openConsole(`/systems/tracker/${page}`, pages(waitLong, ofGermany))
    await waitFor(() => expect(current()).toHaveLength(count))
    expect(busy()).toHaveLength(0)
    await act(() => router.navigate('?country=DE'))
    await waitFor(() => expect(busy()).toHaveLength(count))
    expect(current()).toHaveLength(0)
    expect(screen.getAllByRole('progressbar', { name: 'Asking for the present answer' })).toHaveLength(count)
    await act(() => router.navigate('?'))
    await waitFor(() => expect(current()).toHaveLength(count))
  })

  it('says live only of the list that is asked for', async () => {
    const { router } = openConsole('/systems/tracker/sessions', pages(waitLong, ofGermany))
    expect(await screen.findByText('Live', { selector: '.pf-v6-c-label *' })).toBeInTheDocument()
    await act(() => router.navigate('?country=DE'))
    await waitFor(() => expect(busy()).toHaveLength(4))
    expect(screen.queryByText('Live', { selector: '.pf-v6-c-label *' })).not.toBeInTheDocument()
  })

  describe('when the answer fails', () => {
    beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }))
    afterEach(() => vi.useRealTimers())

    it('shows why there is no number, and no number of another filter, also while it is asked again', async () => {
      let other: () => unknown = () => new Refusal(503, 'The numbers are not ready yet.')
      const asked = vi.fn(() => other())
      const { router } = openConsole('/systems/tracker/overview', pages(asked, ofGermany))
      const figures = await screen.findByRole('group', { name: 'Overview' })
      expect(within(figures).getByTestId('sessions')).toHaveTextContent('5')

      await act(() => router.navigate('?country=DE'))
      expect((await screen.findAllByText('The numbers are not ready yet.')).length).toBeGreaterThan(0)
      await waitFor(() => expect(screen.queryByTestId('sessions')).not.toBeInTheDocument())
      await waitFor(() => expect(screen.getAllByText('The numbers are not ready yet.')).toHaveLength(7))

      const before = asked.mock.calls.length
      other = waitLong
      await act(() => vi.advanceTimersByTimeAsync(31_000))
      expect(asked.mock.calls.length).toBeGreaterThan(before)
      expect(screen.queryByTestId('sessions')).not.toBeInTheDocument()
      expect(screen.queryByRole('list', { name: 'Sessions over time' })).not.toBeInTheDocument()
      expect(screen.getAllByText('The numbers are not ready yet.')).toHaveLength(7)
      expect(busy()).toHaveLength(7)
    })

    it('keeps what could not be refreshed, and says that it is not up to date', async () => {
      let failing = false
      const failure = () => new Refusal(503, 'The numbers are not ready yet.')
      openConsole(
        '/systems/tracker/overview',
        pages(failure, () => failing),
      )
      const figures = await screen.findByRole('group', { name: 'Overview' })
      expect(screen.queryByText(/^Not up to date/)).not.toBeInTheDocument()
      failing = true
      await act(() => vi.advanceTimersByTimeAsync(31_000))
      await waitFor(() => expect(screen.getAllByText(/^Not up to date/)).toHaveLength(7))
      expect(within(figures).getByTestId('sessions')).toHaveTextContent('5')
      failing = false
      await act(() => vi.advanceTimersByTimeAsync(31_000))
      await waitFor(() => expect(screen.queryByText(/^Not up to date/)).not.toBeInTheDocument())
    })
  })
})

it('asks again by hand, and shows the answer when there is one', async () => {
  let refused = true
  const users = () => (refused ? new Refusal(400, 'No.') : SHOWN[`${SYSTEM}/metrics/active-users`])
  const ofUsers = (url: URL) => url.pathname.endsWith('/active-users')
  openConsole(
    '/systems/tracker/users?country=DE',
    pages(users, (url) => ofUsers(url) && ofGermany(url)),
  )
  expect(await screen.findByText('No.')).toBeInTheDocument()
  refused = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByTestId('user-row')).toHaveTextContent('mara')
  expect(screen.queryByText('No.')).not.toBeInTheDocument()
})
