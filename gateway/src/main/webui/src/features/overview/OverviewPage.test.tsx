import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole } from '../../../test/render'

const OVERVIEW = 'GET /api/v1/systems/tracker/overview'
const numbers = {
  activeUsers: 3,
  sessions: 12,
  events: 130,
  pageViews: 40,
  interactions: 6,
  errors: 2,
  sessionsWithErrors: 1,
}
const tally = (name: string, more: object = {}) => ({
  ...{ name, count: 9, sessions: 4, persons: 2, previousCount: 6, previousSessions: 4 },
  ...more,
})
const COUNTED = 'counted=true'

const answers = {
  'GET /api/v1/me': ada,
  [OVERVIEW]: { ...numbers, previous: { ...numbers, sessions: 10 } },
  [`${OVERVIEW}/pages`]: { items: [tally('https://shop.example/cart')], next: null },
  [`${OVERVIEW}/events`]: { items: [tally('Paid, at last')], next: null },
  [`${OVERVIEW}/errors`]: { items: [], next: null },
}

/** The parameters of a link, in the order of their names. */
const query = (link: HTMLElement): string[] =>
  [...new URL(link.getAttribute('href') ?? '', 'https://c.example').searchParams]
    .map(([name, value]) => `${name}=${value}`)
    .sort()

describe('the overview (M11)', () => {
  it('is what a system opens with', async () => {
    const { router } = openConsole('/systems/tracker', answers)
    expect(await screen.findByRole('heading', { name: 'Overview' })).toBeInTheDocument()
    expect(router.state.location.pathname).toBe('/systems/tracker/overview')
  })

  it('shows what goes on against the range before, each number with its sessions (G7)', async () => {
    openConsole('/systems/tracker/overview?country=DE', answers)
    const figures = await screen.findByRole('group', { name: 'Overview' })
    expect(within(figures).getByTestId('sessions')).toHaveTextContent('12')
    const sessions = within(figures).getByRole('link', { name: /^Sessions12/ })
    expect(sessions).toHaveTextContent('+20%, before 10')
    expect(query(sessions)).toEqual([...COUNTED.split('&'), 'country=DE'].sort())
    expect(query(within(figures).getByRole('link', { name: /^Errors2/ }))).toContain('minErrors=1')
    expect(screen.queryByRole('group', { name: 'Session state' })).not.toBeInTheDocument()
  })

  it('lists what there was most of, each row with its sessions (G7)', async () => {
    openConsole('/systems/tracker/overview', answers)
    const page = await screen.findByRole('link', { name: '/cart' })
    expect(query(page)).toContain('page=https://shop.example/cart')
    expect(page.closest('tr')).toHaveTextContent('/cart9+50%42')
    const event = await screen.findByRole('link', { name: 'Paid, at last' })
    expect(query(event)).toContain('tag=event:Paid\\, at last')
    expect(await screen.findByText('No exception was met in these sessions.')).toBeInTheDocument()
  })

  it('tells rows from each other: by the host, and by what one does not see of a name', async () => {
    openConsole('/systems/tracker/overview', {
      ...answers,
      [`${OVERVIEW}/pages`]: {
        items: ['https://app.example/people', 'https://docs.example/people', 'https://app.example/a'].map(
          (url) => tally(url),
        ),
        next: null,
      },
      [`${OVERVIEW}/errors`]: { items: [tally('x\n'), tally('x'), tally('')], next: null },
    })
    for (const name of ['app.example/people', 'docs.example/people', '/a', 'x↵', 'x']) {
      expect(await screen.findByRole('link', { name })).toBeInTheDocument()
    }
    expect(query(screen.getByRole('link', { name: 'x↵' }))).toContain('error=x\n')
    expect(
      within(screen.getByText('(no message)').closest('tr')!).queryByRole('link'),
    ).not.toBeInTheDocument()
  })

  it('opens what is behind each number of a row (G7)', async () => {
    openConsole('/systems/tracker/overview?country=DE', answers)
    const row = (await screen.findByRole('link', { name: '/cart' })).closest('tr')!
    const link = (name: RegExp) => within(row).getByRole('link', { name })
    const sessions = ['country=DE', ...COUNTED.split('&'), 'page=https://shop.example/cart'].sort()
    expect(query(link(/^9 times/))).toEqual(sessions)
    expect(query(link(/^4 sessions/))).toEqual(sessions)
    expect(link(/^2 users/).getAttribute('href')).toMatch(/\/users\?/)
    expect(query(link(/^2 users/))).toEqual(['country=DE', 'page=https://shop.example/cart'])
  })

  it('loads more of a ranking, each row once', async () => {
    const pages: Record<string, unknown> = {
      '': { items: [tally('/one'), tally('/two')], next: 'c1' },
      c1: { items: [tally('/two'), tally('/three')], next: null },
    }
    openConsole('/systems/tracker/overview', {
      ...answers,
      [`${OVERVIEW}/pages`]: (url: URL) => pages[url.searchParams.get('cursor') ?? ''],
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Load more' }))
    expect(await screen.findByRole('link', { name: '/three' })).toBeInTheDocument()
    expect(screen.getAllByRole('link', { name: '/two' })).toHaveLength(1)
    expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument()
  })

  it('orders them by sessions', async () => {
    const { fetched } = openConsole('/systems/tracker/overview', answers)
    await userEvent.click(await screen.findByRole('button', { name: 'By sessions' }))
    await screen.findByRole('link', { name: '/cart' })
    const asked = fetched.mock.calls.map(([request]) => new URL(request.url))
    const pages = asked.filter(({ pathname }) => pathname.endsWith('/overview/pages'))
    expect(pages.at(-1)?.searchParams.get('by')).toBe('sessions')
  })
})
