import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RecordingEntry, SessionEvent } from '@/api/types'
import { openConsole } from '../../../../test/render'
import { at, events, manifest, pictures, session, sessionAnswers } from '../../../../test/session'

vi.mock('../engine/ReplayStage', () => import('../../../../test/stage'))

const BASE = '/api/v1/systems/tracker/sessions/s1'
const [page] = events as [SessionEvent]
const told: SessionEvent[] = [
  { ...page, id: '1', at: at(1), tabId: 'one' },
  { ...page, id: '2', at: at(20), tabId: 'two', title: 'Prices', url: 'https://app.example/prices' },
  { ...page, id: '3', at: at(45), kind: 'click', properties: { text: 'Buy' } },
]
const first: RecordingEntry = manifest.recordings[0]!
const inTab = (id: string, tabId: string, from: number, to: number): RecordingEntry => ({
  ...{ ...first, id, tabId, from: at(from), to: at(to) },
  chunks: [{ ...first.chunks[0]!, from: at(from), to: at(to), activeFrom: at(from), activeTo: at(to) }],
})

const open = (more: object = {}, path = '/systems/tracker/sessions/s1') =>
  openConsole(path, { ...sessionAnswers, [`GET ${BASE}/events`]: { items: told }, ...more })
const position = () => screen.findByTestId('replay-position')
const press = (key: string) => fireEvent.keyDown(document.body, { key })

describe('the player', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('tells its keys (P5)', async () => {
    open()
    await position()
    press('?')
    const keys = within(await screen.findByRole('dialog', { name: 'Keys' }))
    expect(keys.getByText('Previous, next event')).toBeInTheDocument()
    expect(keys.queryByText(/live/)).not.toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  })

  it('does nothing for keys while a dialog is shown that has not the focus yet (P5)', async () => {
    open()
    const shown = await position()
    press('?')
    await screen.findByRole('dialog', { name: 'Keys' })
    press('5')
    expect(shown).toHaveTextContent('00:00')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    press('5')
    await waitFor(() => expect(shown).toHaveTextContent('00:30'))
  })

  it('goes from event to event, and to tenths of the session, by keys (P5)', async () => {
    const { router } = open()
    const shown = await position()
    await screen.findAllByTestId('transcript-tile')
    press('.')
    press('.')
    await waitFor(() => expect(shown).toHaveTextContent('00:20'))
    expect(router.state.location.search).toBe('?t=20000')
    press('.')
    press(',')
    press(',')
    await waitFor(() => expect(shown).toHaveTextContent('00:01'))
    press('5')
    await waitFor(() => expect(shown).toHaveTextContent('00:30'))
  })

  it('copies a link to the moment, or shows it where the browser does not let it (P5)', async () => {
    const user = userEvent.setup()
    const wrote = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    open({}, '/systems/tracker/sessions/s1?t=20000')
    await position()
    await user.click(screen.getByRole('button', { name: 'Copy link to this moment' }))
    expect(await screen.findByText('Link copied')).toBeInTheDocument()
    expect(new URL(wrote.mock.calls[0]![0]).searchParams.get('t')).toBe('20000')
    wrote.mockRejectedValue(new Error('Not allowed'))
    press('m')
    const field = await screen.findByRole('textbox', { name: 'Link' })
    expect((field as HTMLInputElement).value).toContain('t=20000')
  })

  it('follows an open visit, says how far behind, and stops when something is sought (P15)', async () => {
    const now = new Date()
    const since = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString()
    const recording = { ...first, chunks: [{ ...first.chunks[0]!, from: since(60), to: since(3) }] }
    open({
      [`GET ${BASE}`]: { ...session, state: 'open', startedAt: since(60), endedAt: since(3) },
      [`GET ${BASE}/playback`]: {
        ...manifest,
        startedAt: since(60),
        endedAt: since(3),
        recordings: [recording],
      },
      [`GET ${BASE}/playback/recordings/r1/chunks/0`]: pictures,
    })
    await position()
    const live = screen.getByRole('button', { name: 'Live' })
    await userEvent.click(live)
    expect(await screen.findByTestId('replay-delay')).toHaveTextContent(/^\d+ s behind$/)
    expect(screen.getByRole('button', { name: 'Pause' })).toBeInTheDocument()
    expect(live).toHaveAttribute('aria-pressed', 'true')
    press('ArrowLeft')
    await waitFor(() => expect(live).toHaveAttribute('aria-pressed', 'false'))
    press('l')
    await waitFor(() => expect(live).toHaveAttribute('aria-pressed', 'true'))
  })

  it('tells in the address where its steps lead (P5)', async () => {
    const { router } = open({}, '/systems/tracker/sessions/s1?t=12000')
    await position()
    await waitFor(() => expect(screen.getByRole('slider', { name: 'Seek' })).toHaveValue('12000'))
    await userEvent.click(screen.getByRole('button', { name: 'Back 10 seconds' }))
    expect(router.state.location.search).toBe('?t=2000')
    press('ArrowLeft')
    expect(router.state.location.search).toBe('?t=0')
    press('ArrowRight')
    expect(router.state.location.search).toBe('?t=5000')
  })

  it.each([
    ['its keys', () => press('?'), () => screen.findByRole('dialog', { name: 'Keys' })],
    ['the form of a note', () => press('n'), () => screen.findByLabelText(/^Note at/)],
    [
      'what is to be saved',
      () => fireEvent.click(screen.getByRole('button', { name: 'Save the replay as a file' })),
      () => screen.findByRole('dialog', { name: 'Save the replay as a file' }),
    ],
  ])('leaves full screen before it shows %s, which would be behind it (P5)', async (_what, ask, shown) => {
    let full: Element | null = document.body
    const exitFullscreen = vi.fn(() => {
      full = null
      return Promise.resolve()
    })
    Object.defineProperty(document, 'fullscreenElement', { get: () => full, configurable: true })
    Object.assign(document, { exitFullscreen })
    open()
    await position()
    ask()
    await shown()
    expect(exitFullscreen).toHaveBeenCalledOnce()
  })

  it('offers no live view of a visit that is over', async () => {
    open()
    await position()
    expect(screen.queryByRole('button', { name: 'Live' })).not.toBeInTheDocument()
  })

  it('shows the tabs of the session, follows the visitor through them, or shows one (P18)', async () => {
    const recordings = [inTab('r1', 'one', 0, 60), inTab('r2', 'two', 19, 40)]
    open({
      [`GET ${BASE}/playback`]: { ...manifest, recordings },
      [`GET ${BASE}/playback/recordings/r2/chunks/0`]: pictures,
    })
    const tabs = within(await screen.findByRole('list', { name: 'Browser tabs' }))
    const follow = tabs.getByRole('button', { name: 'Follow the visitor' })
    const two = await tabs.findByRole('button', { name: 'Tab 2: Prices, /prices' })
    expect(follow).toHaveAttribute('aria-pressed', 'true')
    press('.')
    press('.')
    await waitFor(() => expect(two).toHaveAttribute('data-shown', 'true'))
    await userEvent.click(tabs.getByRole('button', { name: /^Tab 1: Projects/ }))
    expect(await screen.findByText('The visitor is in another tab at this moment')).toBeInTheDocument()
    expect(two).not.toHaveAttribute('data-shown')
    await userEvent.click(follow)
    await waitFor(() => expect(two).toHaveAttribute('data-shown', 'true'))
  })

  it('shows no tabs where there is one', async () => {
    open()
    await position()
    expect(screen.queryByRole('list', { name: 'Browser tabs' })).not.toBeInTheDocument()
  })
})
