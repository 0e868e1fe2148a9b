import { screen } from '@testing-library/react'
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
})
