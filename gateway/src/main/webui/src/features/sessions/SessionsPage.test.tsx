import { onlineManager } from '@tanstack/react-query'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { Session } from '@/api/types'
import { ada, openConsole, Refusal } from '../../../test/render'

const session = (id: string, more: Partial<Session> = {}): Session => ({
  id,
  systemId: 'tracker',
  state: 'closed',
  startedAt: new Date(Date.now() - 120_000).toISOString(),
  endedAt: new Date().toISOString(),
  durationMs: 65_000,
  activeMs: 30_000,
  person: {
    id: 'p',
    userId: 'mara',
    anonymousIds: [],
    firstSeenAt: new Date().toISOString(),
    sessionCount: 1,
  },
  eventCount: 9,
  pageViewCount: 3,
  clickCount: 4,
  inputCount: 0,
  errorCount: 2,
  interactionCount: 0,
  device: {},
  environment: 'production',
  bot: false,
  developer: false,
  propertySessions: [],
  tags: [],
  pages: [],
  linkClickCount: 0,
  score: 42,
  frustration: { rage: 0, dead: 0, slow: 0, quickBack: 0 },
  signals: [],
  ordinal: 1,
  linkClicks: [],
  activity: [],
  beganBecause: 'first',
  endedBecause: 'inactivity',
  hasRecording: true,
  title: 'Created a project',
  version: 1,
  ...more,
})

const LIST = 'GET /api/v1/systems/tracker/sessions'
const ME = { 'GET /api/v1/me': ada }

afterEach(() => onlineManager.setOnline(true))

describe('sessions', () => {
  it('lists sessions with their user, duration and state', async () => {
    const anonymous = { ...session('2').person, userId: null, anonymousIds: ['abcdef123'] }
    const open = session('2', {
      title: null,
      landingPage: 'https://a.example/start',
      state: 'open',
      person: anonymous,
    })
    openConsole('/systems/tracker/sessions', { ...ME, [LIST]: { items: [session('1'), open], next: null } })
    const [first, second] = await screen.findAllByTestId('session-row')
    expect(within(first!).getByRole('link', { name: 'Created a project' })).toBeInTheDocument()
    expect(first).toHaveTextContent('mara')
    expect(first).toHaveTextContent('1 min 05 s')
    expect(second).toHaveTextContent('Visit to /start')
    expect(second).toHaveTextContent('Anonymous abcdef')
    expect(second).toHaveTextContent('Open')
  })

  it('tells what prompted visits to the product', async () => {
    const at = new Date().toISOString()
    const part = (sourceType: string, prompt?: string) => ({
      ...{ sourceType, startedAt: at, endedAt: at },
      promptedBy: prompt ? { sourceType: prompt, startedAt: at } : null,
    })
    const propertySessions = [
      part('docs'),
      part('marketing'),
      part('product', 'marketing'),
      part('product', 'docs'),
      part('product', 'marketing'),
    ]
    openConsole('/systems/tracker/sessions', {
      ...ME,
      [LIST]: { items: [session('1', { propertySessions })], next: null },
    })
    const row = await screen.findByTestId('session-row')
    expect(
      within(row)
        .getAllByText(/^Prompted by/)
        .map((one) => one.textContent),
    ).toEqual(['Prompted by marketing', 'Prompted by docs'])
  })

  it('keeps the filters in the address and sends them', async () => {
    const { router, fetched } = openConsole('/systems/tracker/sessions?range=1h', {
      ...ME,
      [LIST]: { items: [] },
    })
    await screen.findByText('No session matches')
    await userEvent.type(screen.getByRole('textbox', { name: 'Filter by user' }), 'mara{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'Open now' }))
    expect(router.state.location.search).toBe('?range=1h&user=mara&state=open')
    await waitFor(() => {
      const query = new URL(fetched.mock.lastCall![0].url).searchParams
      expect([query.get('user'), query.get('state')]).toEqual(['mara', 'open'])
      expect(Date.now() - Date.parse(query.get('from') ?? '')).toBeLessThan(3_700_000)
    })
  })

  it('takes a filter back by the back button, and keeps how the list is shown', async () => {
    const { router } = openConsole('/systems/tracker/sessions?sort=last-event', {
      ...ME,
      [LIST]: { items: [] },
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Closed' }))
    expect(router.state.location.search).toBe('?state=closed&sort=last-event')
    await act(() => router.navigate(-1))
    expect(router.state.location.search).toBe('?sort=last-event')
    expect(screen.getByRole('button', { name: 'All' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('says that the list is not refreshed while there is no network', async () => {
    let online = true
    const list = () => (online ? { items: [session('1')], next: null } : new Refusal(502, 'No network.'))
    openConsole('/systems/tracker/sessions', { ...ME, [LIST]: list })
    await screen.findByText('Live')
    online = false
    onlineManager.setOnline(false)
    await screen.findByText('Not refreshed', {}, { timeout: 5_000 })
  })

  it('loads more by the cursor', async () => {
    const list = (url: URL) =>
      url.searchParams.get('cursor') === 'c1'
        ? { items: [session('2')], next: null }
        : { items: [session('1')], next: 'c1' }
    openConsole('/systems/tracker/sessions', { ...ME, [LIST]: list })
    await userEvent.click(await screen.findByRole('button', { name: 'Load more' }))
    await waitFor(() => expect(screen.getAllByTestId('session-row')).toHaveLength(2))
    expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument()
  })

  it('shows what the server says when the list cannot be loaded', async () => {
    openConsole('/systems/tracker/sessions', { ...ME, [LIST]: new Refusal(400, 'The range is reversed.') })
    expect(await screen.findByText('The range is reversed.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument()
  })

  it('names the fields that the server finds wrong', async () => {
    const errors = [{ pointer: '/from', detail: 'Give a time before to.', code: 'range' }]
    openConsole('/systems/tracker/sessions', { ...ME, [LIST]: new Refusal(400, 'Correct them.', errors) })
    const fields = await screen.findByRole('list', { name: 'Fields to correct' })
    expect(fields).toHaveTextContent('from: Give a time before to.')
  })

  it('shows in the search box what stands in the address, also when the address changes', async () => {
    const { router } = openConsole('/systems/tracker/sessions?user=mara', { ...ME, [LIST]: { items: [] } })
    const box = await screen.findByRole('textbox', { name: 'Filter by user' })
    expect(box).toHaveValue('mara')
    await userEvent.click(screen.getByRole('link', { name: 'Sessions', hidden: true }))
    await waitFor(() => expect(box).toHaveValue(''))
    await userEvent.type(box, 'jonas{Enter}')
    expect(box).toHaveFocus()
    await act(() => router.navigate('/systems/tracker/sessions?user=priya'))
    expect(box).toHaveValue('priya')
  })

  it('cuts a long user id and tells it whole by its title', async () => {
    const userId = 'u'.repeat(250)
    const items = [session('1', { person: { ...session('1').person, userId } })]
    openConsole('/systems/tracker/sessions', { ...ME, [LIST]: { items } })
    expect(await screen.findByTitle(userId)).toHaveClass('sj-ellipsis')
  })

  it('shows the columns that the address names, in the order that it names', async () => {
    const { router, fetched } = openConsole(
      '/systems/tracker/sessions?columns=events,channel&sort=last-event',
      { ...ME, [LIST]: { items: [session('1', { channel: 'email' })], next: null } },
    )
    expect(await screen.findByTestId('session-row')).toHaveTextContent('Created a project9email')
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Session',
      'Events',
      'Channel',
    ])
    const lists = fetched.mock.calls
      .map(([{ url }]) => new URL(url))
      .filter(({ pathname }) => LIST.endsWith(pathname))
    expect(lists[0]?.searchParams.get('sort')).toBe('last-event')
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }))
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Device' }))
    expect(router.state.location.search).toBe('?columns=events%2Cdevice%2Cchannel&sort=last-event')
    await userEvent.click(screen.getByRole('button', { name: 'Open now' }))
    expect(router.state.location.search).toContain('columns=events')
  })

  it('says how to begin when there are no sessions at all', async () => {
    openConsole('/systems/tracker/sessions', { ...ME, [LIST]: { items: [] } })
    expect(await screen.findByRole('link', { name: 'Install a source' })).toHaveAttribute(
      'href',
      '/systems/tracker/sources',
    )
  })
})
