import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole } from '../../../test/render'

const SESSIONS = 'GET /api/v1/systems/tracker/sessions'
const answers = {
  'GET /api/v1/me': ada,
  'GET /api/v1/systems/tracker': { id: 'tracker', settings: { inactivityTimeoutMs: 600_000 } },
  [SESSIONS]: { items: [], next: null },
}

const visit = (startedAt: string, endedAt: string) => ({
  ...{ id: 's1', systemId: 'tracker', state: 'open', startedAt, endedAt, durationMs: 1, activeMs: 1 },
  person: { id: 'p', userId: 'mara', anonymousIds: [], firstSeenAt: startedAt, sessionCount: 1 },
  ...{ eventCount: 9, pageViewCount: 3, clickCount: 4, errorCount: 0, tags: [], pages: [], activity: [] },
  ...{ device: {}, propertySessions: [], hasRecording: false },
})

describe('live sessions (S10)', () => {
  it('says when each began and when something happened last, as time goes on', async () => {
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()
    openConsole('/systems/tracker/live', {
      ...answers,
      [SESSIONS]: { items: [visit(ago(600), ago(20))], next: null },
    })
    const row = await screen.findByTestId('session-row')
    expect(screen.getByRole('columnheader', { name: 'Last event' })).toBeInTheDocument()
    expect(screen.getByRole('columnheader', { name: 'Started' })).toBeInTheDocument()
    const said = () => /Last event (\d+) sec\. ago, began 10 min\. ago/.exec(row.textContent ?? '')?.[1]
    const first = Number(said())
    expect(first).toBeGreaterThanOrEqual(20)
    await waitFor(() => expect(Number(said())).toBeGreaterThan(first))
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }))
    expect(await screen.findByRole('checkbox', { name: 'Last event' })).toBeChecked()
  })

  it('says after which time without an event a visit is over in this system', async () => {
    openConsole('/systems/tracker/live', answers)
    expect(await screen.findByText(/A visit is over after 10 minutes without an event\./)).toBeInTheDocument()
    expect(await screen.findByText('Nobody is here right now')).toBeInTheDocument()
  })

  it('takes the filter that its address has, of those that are open (M13)', async () => {
    const { fetched } = openConsole('/systems/tracker/live?minEvents=2&user=mara&state=closed', answers)
    expect(await screen.findByText('No visit that is open now matches')).toBeInTheDocument()
    expect(screen.getByText('Events: at least 2')).toBeInTheDocument()
    const asked = fetched.mock.calls.map(([request]) => new URL(request.url))
    const query = asked.findLast(({ pathname }) => pathname.endsWith('/sessions'))?.searchParams
    expect(query?.get('state')).toBe('open')
    expect(query?.get('minEvents')).toBe('2')
    expect(query?.get('user')).toBe('mara')

    await userEvent.click(screen.getByRole('button', { name: /^Filters/ }))
    expect(await screen.findByRole('combobox', { name: 'Recording' })).toBeInTheDocument()
    expect(screen.queryByRole('combobox', { name: 'State' })).not.toBeInTheDocument()
  })
})
