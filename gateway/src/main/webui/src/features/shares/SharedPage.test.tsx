import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openConsole } from '../../../test/render'
import { events, manifest, pictures, session } from '../../../test/session'

vi.mock('@/features/playback/engine/ReplayStage', () => import('../../../test/stage'))

const LINK = `/s/${'A'.repeat(43)}`
const answers = {
  [`GET ${LINK}/api/session`]: {
    ...session,
    person: { id: 'unnamed', anonymousIds: [], firstSeenAt: session.startedAt, sessionCount: 1 },
  },
  [`GET ${LINK}/api/events`]: { items: events },
  [`GET ${LINK}/api/playback`]: manifest,
  [`GET ${LINK}/api/playback/recordings/r1/chunks/0`]: pictures,
}

function open(known: Record<string, unknown>) {
  window.history.replaceState(null, '', LINK)
  return openConsole(LINK, known)
}

afterEach(() => window.history.replaceState(null, '', '/'))

describe('the page of a share (P11)', () => {
  it('shows the session with its transcript and its player, by the link alone', async () => {
    const { fetched } = open(answers)
    expect(await screen.findByText('Shared session')).toBeInTheDocument()
    expect(await screen.findByTestId('transcript-tile')).toHaveTextContent('Projects')
    expect(screen.getByRole('region', { name: 'Player' })).toBeInTheDocument()
    const asked = fetched.mock.calls.map(([{ url }]) => new URL(url).pathname)
    expect(asked.filter((path) => !path.startsWith(`${LINK}/api/`))).toEqual([])
  })

  it('leads nowhere else, and has nothing of what is kept beside the session', async () => {
    open(answers)
    await screen.findByTestId('transcript-tile')
    for (const name of ['Notes', 'User']) {
      expect(screen.queryByRole('region', { name })).not.toBeInTheDocument()
    }
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Share|Export/ })).not.toBeInTheDocument()
    const leading = screen.queryAllByRole('link').map((link) => link.getAttribute('href'))
    expect(leading.filter((href) => href?.startsWith('/'))).toEqual([])
  })

  it('says so when the link of a visit that goes on is revoked, and asks no more', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const known: Record<string, unknown> = {
      ...answers,
      [`GET ${LINK}/api/session`]: { ...session, state: 'open' },
    }
    const { fetched } = open(known)
    await screen.findByTestId('transcript-tile')
    Object.keys(known).forEach((path) => (known[path] = undefined))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(screen.getByRole('heading', { name: 'This link opens nothing' })).toBeInTheDocument()
    fetched.mockClear()
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    expect(fetched).not.toHaveBeenCalled()
  })

  it('says that a link opens nothing, whatever the reason', async () => {
    open({})
    expect(await screen.findByRole('heading', { name: 'This link opens nothing' })).toBeInTheDocument()
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
  })
})
