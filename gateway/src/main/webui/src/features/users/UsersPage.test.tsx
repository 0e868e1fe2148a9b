import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole } from '../../../test/render'

const USERS = 'GET /api/v1/systems/tracker/metrics/active-users'
const ME = { 'GET /api/v1/me': ada }

const user = (personId: string, more: object = {}) => ({
  personId,
  userId: 'mara',
  anonymousIds: ['abcdef123'],
  sessionCount: 3,
  averageGapMs: 5_400_000,
  averageDurationMs: 65_400,
  firstSeenAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
  lastSeenAt: new Date().toISOString(),
  ...more,
})

describe('active users (M9)', () => {
  it('shows of each user the sessions, their average duration, and the time between them', async () => {
    const once = user('2', { userId: null, sessionCount: 1, averageGapMs: null })
    openConsole('/systems/tracker/users', { ...ME, [USERS]: { items: [user('1'), once], next: null } })
    const [first, second] = await screen.findAllByTestId('user-row')
    expect(first).toHaveTextContent('First seen 3 days ago31 min 05 s1 h 30 min')
    expect(first).toHaveTextContent('mara1 min 05 s on average1 h 30 min between sessions')
    expect(second).toHaveTextContent('Anonymous abcdef1 min 05 s on averageFirst seen 3 days ago11 min 05 s–')
  })

  it('leads to the sessions of a user in the same range', async () => {
    const { router } = openConsole('/systems/tracker/users?range=30d&state=closed', {
      ...ME,
      [USERS]: { items: [user('1')], next: null },
      'GET /api/v1/systems/tracker/sessions': { items: [] },
    })
    await userEvent.click(await screen.findByRole('link', { name: '3' }))
    expect(router.state.location.pathname + router.state.location.search).toBe(
      '/systems/tracker/sessions?range=30d&person=1&state=any&counted=true&bot=include&developer=include',
    )
  })

  it('loads more by the cursor, and says when nobody matches', async () => {
    const list = (url: URL) =>
      url.searchParams.get('user')
        ? { items: [], next: null }
        : url.searchParams.get('cursor') === 'c1'
          ? { items: [user('2')], next: null }
          : { items: [user('1')], next: 'c1' }
    openConsole('/systems/tracker/users', { ...ME, [USERS]: list })
    await userEvent.click(await screen.findByRole('button', { name: 'Load more' }))
    await waitFor(() => expect(screen.getAllByTestId('user-row')).toHaveLength(2))
    await userEvent.type(screen.getByRole('textbox', { name: 'Filter by user' }), 'nobody{Enter}')
    const main = await screen.findByRole('main')
    expect(await within(main).findByText('Nobody matches')).toBeInTheDocument()
  })
})
