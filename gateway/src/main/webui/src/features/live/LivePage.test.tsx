import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole } from '../../../test/render'

const SESSIONS = 'GET /api/v1/systems/tracker/sessions'
const answers = {
  'GET /api/v1/me': ada,
  'GET /api/v1/systems/tracker': { id: 'tracker', settings: { inactivityTimeoutMs: 600_000 } },
  [SESSIONS]: { items: [], next: null },
}

describe('live sessions (S10)', () => {
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
