import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DEFAULT_FILTER, filterFromUrl } from '@/features/sessions/sessionFilter'
import { ada, openConsole } from '../../../test/render'
import { countedOf } from './sessionsBehind'

const METRICS = 'GET /api/v1/systems/tracker/metrics'
const NONE = {
  totalSessions: 0,
  activeUsers: 0,
  averageSessionsPerUser: null,
  totalDurationMs: 0,
  averageDurationPerUserMs: null,
  medianDurationPerUserMs: null,
}
const NOBODY_LEFT_OUT = { future: 0, tooLong: 0, bots: 0, developers: 0, open: 0 }

const numbers = {
  totalSessions: 12,
  activeUsers: 5,
  averageSessionsPerUser: 2.4,
  totalDurationMs: 3_600_000,
  averageDurationPerUserMs: 720_000,
  medianDurationPerUserMs: 65_000,
  excluded: { ...NOBODY_LEFT_OUT, bots: 3, open: 1, tooLong: 2 },
  longestMs: 43_200_000,
  previous: { ...NONE, totalSessions: 10, activeUsers: 10, excluded: NOBODY_LEFT_OUT },
}

const answers = {
  'GET /api/v1/me': ada,
  'GET /api/v1/systems/tracker/sessions': { items: [] },
  [`${METRICS}/sessions`]: numbers,
  [`${METRICS}/sessions/over-time`]: {
    points: [
      { ...NONE, at: '2026-11-01T00:00:00.000Z', totalSessions: 7, activeUsers: 2 },
      { ...NONE, at: '2026-11-02T00:00:00.000Z', totalSessions: 5, activeUsers: 4 },
    ],
  },
  [`${METRICS}/distribution`]: {
    buckets: [
      { fromMs: 0, toMs: 59_999, count: 9 },
      { fromMs: 60_000, toMs: 120_000, count: 3 },
    ],
  },
}

describe('the numbers about sessions', () => {
  it('shows them against the range before (M1 to M7)', async () => {
    openConsole('/systems/tracker/sessions', answers)
    const figures = await screen.findByRole('group', { name: 'Numbers' })
    expect(within(figures).getByTestId('totalSessions')).toHaveTextContent('12')
    expect(within(figures).getByRole('link', { name: /^Sessions12/ })).toHaveTextContent('+20%, before 10')
    expect(within(figures).getByRole('link', { name: /^Active users/ })).toHaveTextContent('-50%, before 10')
    expect(within(figures).getByTestId('medianDurationPerUserMs')).toHaveTextContent('1 min 05 s')
  })

  it('shows the chosen one over time', async () => {
    openConsole('/systems/tracker/sessions', answers)
    expect(await screen.findByRole('list', { name: 'Sessions over time' })).toHaveTextContent(/: 7.*: 5/)
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Number shown over time' }),
      'Active users',
    )
    expect(screen.getByRole('list', { name: 'Active users over time' })).toHaveTextContent(/: 2.*: 4/)
  })

  it('opens the sessions behind the other numbers, and the users, and stays as it was shown (G7)', async () => {
    const { router } = openConsole(
      '/systems/tracker/sessions?range=30d&columns=user&number=activeUsers',
      answers,
    )
    const figures = await screen.findByRole('group', { name: 'Numbers' })
    expect(within(figures).getByRole('link', { name: /^Active users/ })).toHaveAttribute(
      'href',
      '/systems/tracker/users?range=30d',
    )
    await userEvent.click(within(figures).getByRole('link', { name: /^Total duration/ }))
    const { search } = router.state.location
    expect(filterFromUrl(new URLSearchParams(search))).toEqual(countedOf({ ...DEFAULT_FILTER, range: '30d' }))
    expect(search).toContain('columns=user&number=activeUsers')
  })

  it('leads from a bar over time to the sessions of its time (M7, G7)', async () => {
    const { router } = openConsole('/systems/tracker/sessions?from=2026-11-01T06:00:00.000Z', answers)
    const trend = await screen.findByRole('list', { name: 'Sessions over time' })
    const [first, last] = within(trend).getAllByRole('link')
    const rangeOf = (link: HTMLElement) => {
      const { searchParams } = new URL(link.getAttribute('href') ?? '', 'https://c.example')
      return [searchParams.get('from'), searchParams.get('to')]
    }
    expect(rangeOf(first!)).toEqual(['2026-11-01T06:00:00.000Z', '2026-11-02T00:00:00.000Z'])
    expect(rangeOf(last!)).toEqual(['2026-11-02T00:00:00.000Z', null])
    await userEvent.click(first!)
    expect(filterFromUrl(new URLSearchParams(router.state.location.search))).toEqual(
      countedOf({
        ...DEFAULT_FILTER,
        from: '2026-11-01T06:00:00.000Z',
        to: '2026-11-02T00:00:00.000Z',
      }),
    )
  })

  it.each([
    ['end', ['end', 'end']],
    ['overlap', ['overlap', null]],
  ])('leads from a bar to what of the sessions is in its time: %s (G7)', async (chosen, parts) => {
    openConsole(`/systems/tracker/sessions?from=2026-11-01T06:00:00.000Z&rangeOf=${chosen}`, answers)
    const trend = await screen.findByRole('list', { name: 'Sessions over time' })
    const links = within(trend).getAllByRole('link')
    const found = links.map((link) =>
      new URL(link.getAttribute('href') ?? '', 'https://c.example').searchParams.get('rangeOf'),
    )
    expect(found).toEqual(parts)
  })

  it('asks for the range of the same length before, in the same steps (M7)', async () => {
    const { fetched } = openConsole(
      '/systems/tracker/sessions?from=2026-11-05T06:00:00.000Z&to=2026-11-07T06:00:00.000Z&rangeOf=end&country=PT',
      answers,
    )
    await screen.findByRole('list', { name: 'Sessions over time' })
    const asked = fetched.mock.calls
      .map(([request]) => new URL(request.url))
      .filter(({ pathname }) => pathname.endsWith('/over-time'))
      .map(({ searchParams }) =>
        ['from', 'to', 'step', 'rangeOf', 'country'].map((name) => searchParams.get(name)),
      )
    expect(asked).toEqual([
      ['2026-11-05T06:00:00.000Z', '2026-11-07T06:00:00.000Z', 'hour', 'end', 'PT'],
      ['2026-11-03T06:00:00.000Z', '2026-11-05T06:00:00.000Z', 'hour', 'end', 'PT'],
    ])
  })

  it('opens the list of what was left out (G7)', async () => {
    const { router } = openConsole('/systems/tracker/sessions?bot=only&counted=true', answers)
    expect(await screen.findByRole('button', { name: '2 over 12 h 00 min' })).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: '1 still open' }))
    expect(router.state.location.search).toBe('?leftOut=open&bot=only')
    expect(await screen.findByText('Not counted: still open')).toBeInTheDocument()
  })

  it('narrows the list to the sessions of a bar, and takes that back (M6, G7)', async () => {
    const { router, fetched } = openConsole('/systems/tracker/sessions', answers)
    await userEvent.click(await screen.findByRole('link', { name: '1 min 00 s to 2 min 00 s: 3 sessions' }))
    expect(router.state.location.search).toBe('?minDurationMs=60000&maxDurationMs=120000&counted=true')
    await waitFor(() => {
      const lists = fetched.mock.calls.map(([request]) => new URL(request.url))
      const query = lists.filter(({ pathname }) => pathname.endsWith('/sessions')).at(-1)?.searchParams
      expect(query?.get('minDurationMs')).toBe('60000')
    })
    await userEvent.click(screen.getByRole('button', { name: 'Close 1 min 00 s to 2 min 00 s' }))
    expect(router.state.location.search).toBe('?counted=true')
  })

  it('opens the panel of the counted sessions by user, each with the way to theirs (M8)', async () => {
    const user = {
      personId: 'p1',
      userId: 'mara',
      anonymousIds: [],
      sessionCount: 7,
      totalDurationMs: 90_000,
    }
    const { router } = openConsole('/systems/tracker/sessions?range=30d', {
      ...answers,
      [`${METRICS}/sessions/by-user`]: { items: [user], next: null },
    })
    await userEvent.click(await screen.findByRole('link', { name: /^Sessions12/ }))
    expect(await screen.findByTestId('by-user-row')).toHaveTextContent('mara71 min 30 s')
    expect(router.state.location.search).toBe('?range=30d&panel=by-user')
    await userEvent.click(screen.getByRole('link', { name: 'mara' }))
    expect(router.state.location.search).toBe('?range=30d&person=p1&counted=true')
    await waitFor(() => expect(screen.queryByTestId('by-user-row')).not.toBeInTheDocument())
  })

  it('says that all count where some do and none is left out', async () => {
    openConsole('/systems/tracker/sessions', {
      ...answers,
      [`${METRICS}/sessions`]: { ...numbers, excluded: NOBODY_LEFT_OUT },
    })
    expect(await screen.findByText('All sessions of the range count.')).toBeInTheDocument()
  })

  it.each([
    ['range=all', 'No sessions yet'],
    ['range=all&country=PT', 'Remove a filter. New sessions appear here by themselves.'],
    ['country=PT', 'Widen the time range or remove a filter. New sessions appear here by themselves.'],
  ])('advises what can be done where there are none: %s', async (query, advice) => {
    openConsole(`/systems/tracker/sessions?${query}`, answers)
    expect(await screen.findByText(advice)).toBeInTheDocument()
  })

  it('says nothing of averages where nobody was there', async () => {
    const nobody = { ...NONE, excluded: NOBODY_LEFT_OUT, previous: { ...NONE, excluded: NOBODY_LEFT_OUT } }
    openConsole('/systems/tracker/sessions', {
      ...answers,
      [`${METRICS}/sessions`]: nobody,
      [`${METRICS}/distribution`]: { buckets: [] },
    })
    expect(await screen.findByTestId('averageDurationPerUserMs')).toHaveTextContent('–')
    expect(screen.queryByText('All sessions of the range count.')).not.toBeInTheDocument()
    expect(screen.queryByRole('list', { name: 'Sessions by duration' })).not.toBeInTheDocument()
  })
})
