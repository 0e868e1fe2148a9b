import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Session, SessionEvent } from '@/api/types'
import { ada, openConsole } from '../../../test/render'
import { at, manifest, session as visit, T0 } from '../../../test/session'

vi.mock('./engine/ReplayStage', () => ({
  ReplayStage: class {
    reveal = () => Promise.resolve()
    add = () => Promise.resolve()
    freeze = vi.fn()
    follow = vi.fn()
    setSpeed = vi.fn()
    destroy = vi.fn()
  },
}))

const BASE = '/api/v1/systems/tracker/sessions'

const session: Session = {
  ...visit,
  ...{ eventCount: 5, pageViewCount: 2, clickCount: 1, errorCount: 1, linkClickCount: 1 },
  linkClicks: [
    {
      at: at(25),
      url: 'https://app.example/projects',
      href: 'https://app.example/pricing?plan=pro',
      text: 'Pricing',
    },
  ],
}

const from = { sourceId: 'app', sourceType: 'product', properties: {}, marks: [] }
const events: SessionEvent[] = [
  { ...from, id: '1', at: at(1), kind: 'page', title: 'Projects', url: 'https://app.example/projects' },
  {
    ...from,
    id: '2',
    at: at(20),
    kind: 'click',
    url: 'https://app.example/projects',
    properties: { text: 'Create', selector: '#c' },
  },
  {
    ...from,
    id: '3',
    at: at(30),
    originalAt: at(86_400),
    kind: 'error',
    properties: { message: 'Boom', source: 'app.js', line: 7 },
  },
  { ...from, id: '4', at: at(40), kind: 'page', title: 'Bad', url: 'javascript:alert(1)' },
  { ...from, id: '5', at: at(50), kind: 'screen', name: 'Settings' },
]

const answers = {
  'GET /api/v1/me': ada,
  [`GET ${BASE}/s1`]: session,
  [`GET ${BASE}/s1/events`]: (url: URL) =>
    url.searchParams.get('cursor') ? { items: events.slice(2) } : { items: events.slice(0, 2), next: 'more' },
  [`GET ${BASE}/s1/playback`]: manifest,
  [`GET ${BASE}/s1/playback/recordings/r1/chunks/0`]: [
    { type: 4, timestamp: T0, data: { href: 'https://app.example/', width: 1280, height: 800 } },
    {
      type: 2,
      timestamp: T0,
      data: { node: { type: 0, id: 1, childNodes: [] }, initialOffset: { top: 0, left: 0 } },
    },
  ],
  [`GET ${BASE}`]: { items: [session, { ...session, id: 's0', startedAt: at(-600) }], next: null },
}
const open = (path = '/systems/tracker/sessions/s1', more = {}) => openConsole(path, { ...answers, ...more })
const tiles = () => screen.findAllByTestId('transcript-tile')

describe('the page of a session', () => {
  it('tells the story of the session with the counts of the list (P7)', async () => {
    open()
    const [page, click, error] = await tiles()
    expect(page).toHaveTextContent('Projects')
    expect(click).toHaveTextContent('Clicked “Create”')
    expect(error).toHaveTextContent('Boom')
    expect(screen.getByTestId('transcript-counts')).toHaveTextContent('2 page views, 3 actions')
  })

  it('can be watched before what happened has been read (P4)', async () => {
    let answer: (given: object) => void = () => undefined
    const later = new Promise((resolve) => (answer = resolve))
    open(undefined, { [`GET ${BASE}/s1/events`]: () => later })
    expect(await screen.findByRole('button', { name: 'Play' })).toBeEnabled()
    expect(screen.getByText('Reading what happened')).toBeInTheDocument()
    answer({ items: events })
    expect(await tiles()).toHaveLength(5)
  })

  it('marks signals of frustration on the timeline and in the transcript (P20)', async () => {
    open()
    const [page, click] = await tiles()
    expect(click).toHaveTextContent('dead click')
    expect(page).not.toHaveTextContent('dead click')
    expect(screen.getByTestId('signal-marks').children).toHaveLength(1)
  })

  it('begins at the instant that a strip was clicked at (P6)', async () => {
    open(`/systems/tracker/sessions/s1?at=${at(25)}`)
    expect(await screen.findByTestId('replay-position')).toHaveTextContent('00:25')
  })

  it('tells the how manieth of the person’s sessions it is (P8)', async () => {
    open()
    const user = within(await screen.findByRole('region', { name: 'User' }))
    expect(user.getByRole('link', { name: '2 of 3 sessions' })).toBeInTheDocument()
  })

  it('leads to similar sessions of others, with the reasons (P12)', async () => {
    const other = { id: 's9', personId: 'p9', userId: null, anonymousId: 'abcdef99', startedAt: at(-900) }
    const reasons = [
      { kind: 'page', name: 'https://app.example/billing', words: 'both visited /billing' },
      { kind: 'event', name: 'Paid', words: 'both did “Paid”' },
    ]
    const similar = {
      session: {
        ...other,
        durationMs: 30_000,
        hasRecording: true,
        title: 'Paid for a plan',
        landingPage: null,
      },
      similarity: 0.83,
      reasons,
    }
    open(undefined, { [`GET ${BASE}/s1/similar`]: { items: [similar], compared: 9, definition: '' } })
    const panel = within(await screen.findByRole('region', { name: 'Similar sessions' }))
    const link = await panel.findByRole('link', { name: 'Paid for a plan' })
    expect(link).toHaveAttribute('href', '/systems/tracker/sessions/s9')
    expect(panel.getByText(/83% alike/)).toHaveTextContent('Anonymous abcdef')
    expect(panel.getByText('Both visited /billing, both did “Paid”')).toBeInTheDocument()
  })

  it('exports the events beside the transcript (M13)', async () => {
    open()
    await userEvent.click(await screen.findByRole('button', { name: 'Export: Events' }))
    expect(await screen.findByRole('menuitem', { name: /^CSV/ })).toBeInTheDocument()
  })

  it('tells which links were clicked, and leads to that moment (S6)', async () => {
    open()
    const links = within(await screen.findByRole('region', { name: 'Links' }))
    expect(links.getByText('Pricing')).toBeInTheDocument()
    expect(links.getByText('/pricing?plan=pro')).toBeInTheDocument()
    await userEvent.click(links.getByRole('button', { name: '00:25' }))
    expect(screen.getByTestId('replay-position')).toHaveTextContent('00:25')
  })

  it('seeks to the tile that is clicked, marks it, and keeps the place in the address', async () => {
    const { router } = open()
    const click = (await tiles())[1]!
    await userEvent.click(within(click).getByRole('button', { name: /^Click/ }))
    await waitFor(() => expect(click).toHaveAttribute('aria-current', 'step'))
    expect(screen.getByTestId('replay-position')).toHaveTextContent('00:20')
    expect(router.state.location.search).toBe('?t=20000')
  })

  it('opens at the instant of the address, and follows the slider and the keys', async () => {
    open('/systems/tracker/sessions/s1?t=30000')
    const slider = await screen.findByRole('slider', { name: 'Seek' })
    await waitFor(() => expect(slider).toHaveValue('30000'))
    fireEvent.change(slider, { target: { value: '21000' } })
    await waitFor(() => expect(slider).toHaveAttribute('aria-valuetext', '00:21 of 01:00'))
    fireEvent.keyDown(document.body, { key: 'ArrowRight' })
    await waitFor(() => expect(slider).toHaveValue('26000'))
  })

  it('plays and pauses by button and space', async () => {
    open()
    await userEvent.click(await screen.findByRole('button', { name: 'Play' }))
    expect(screen.getByRole('button', { name: 'Pause' })).toBeInTheDocument()
    fireEvent.keyDown(document.body, { key: ' ' })
    expect(await screen.findByRole('button', { name: 'Play' })).toBeInTheDocument()
  })

  it('links the address being viewed, but never one that would run a script', async () => {
    open()
    const bar = await screen.findByTestId('replay-address')
    expect(bar).toHaveAttribute('href', 'https://app.example/projects')
    expect(bar).toHaveAttribute('rel', 'noopener noreferrer')
    await userEvent.click(within((await tiles())[3]!).getByRole('button', { name: /^Page view: ?Bad/ }))
    await waitFor(() => expect(screen.queryByTestId('replay-address')).not.toBeInTheDocument())
  })

  it('says which of the user’s sessions this is, on what device, and why it ended', async () => {
    open()
    expect(await screen.findByRole('link', { name: '2 of 3 sessions' })).toBeInTheDocument()
    expect(within(screen.getByRole('region', { name: 'Device' })).getByText('Germany')).toBeInTheDocument()
    expect(screen.getByText('No event for too long')).toBeInTheDocument()
  })

  it('explains a session without a recording and still tells its story', async () => {
    open(undefined, { [`GET ${BASE}/s1/playback`]: { ...manifest, recordings: [] } })
    expect(await screen.findByText('This session has no recording')).toBeInTheDocument()
    expect(await tiles()).toHaveLength(5)
    expect(screen.queryByRole('button', { name: 'Play' })).not.toBeInTheDocument()
  })

  it('has a timeline of a session without a recording, in step with the transcript both ways (P6, P7)', async () => {
    const { router } = open(undefined, { [`GET ${BASE}/s1/playback`]: { ...manifest, recordings: [] } })
    const timeline = await screen.findByRole('region', { name: 'Timeline' })
    await waitFor(() => expect(timeline.querySelectorAll('.sj-seek__mark')).toHaveLength(5))
    const strip = within(timeline).getByRole('slider', { name: 'Seek' })
    const fourth = (await tiles())[3]!
    await userEvent.click(within(fourth).getAllByRole('button')[0]!)
    expect(fourth).toHaveAttribute('aria-current')
    expect(router.state.location.search).toMatch(/t=\d+/)
    const there = (strip as HTMLInputElement).value
    fireEvent.change(strip, { target: { value: '0' } })
    expect(fourth).not.toHaveAttribute('aria-current')
    expect(Number(there)).toBeGreaterThan(0)
  })

  it('shows the details of an event on demand', async () => {
    open()
    await userEvent.click(await screen.findByRole('button', { name: 'Details of Boom' }))
    expect(screen.getByText('app.js')).toBeInTheDocument()
    expect(screen.getByText('By the sender’s clock')).toBeInTheDocument()
  })

  it('asks for the events of an open session again only when it has changed, and only for the last of them', async () => {
    let version = 2
    const cursors: (string | null)[] = []
    open(undefined, {
      [`GET ${BASE}/s1`]: () => ({ ...session, state: 'open', version, eventCount: version + 3 }),
      [`GET ${BASE}/s1/events`]: ({ searchParams }: URL) => {
        cursors.push(searchParams.get('cursor'))
        const late = { ...from, id: '6', at: at(55), kind: 'track', name: 'Came later' }
        return searchParams.get('cursor')
          ? { items: [...events.slice(2), ...(version > 2 ? [late] : [])] }
          : { items: events.slice(0, 2), next: 'more' }
      },
    })
    expect(await tiles()).toHaveLength(5)
    await new Promise((later) => setTimeout(later, 4_000))
    expect(cursors).toEqual([null, 'more'])
    version = 3
    expect(await screen.findByText('Came later')).toBeInTheDocument()
    expect(cursors).toEqual([null, 'more', 'more'])
  })

  it('says that a session is not here', async () => {
    open('/systems/tracker/sessions/gone')
    expect(await screen.findByText('This session is not here')).toBeInTheDocument()
  })
})
