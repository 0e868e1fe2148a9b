import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole } from '../../../test/render'

const INTERACTIONS = 'GET /api/v1/systems/tracker/metrics/interactions'
const numbers = { interactions: 9, sessions: 4, interactiveUsers: 2, averagePerInteractiveUser: 4.5 }
const none = { interactions: 0, sessions: 0, interactiveUsers: 0, averagePerInteractiveUser: null }
const tally = (name: string) => ({ name, count: 9, sessions: 4, persons: 2 })

const answers = {
  'GET /api/v1/me': ada,
  [INTERACTIONS]: { ...numbers, previous: none },
  [`${INTERACTIONS}/types`]: { items: [tally('tour')], next: null },
  [`${INTERACTIONS}/types/tour`]: { items: [tally('First steps')], next: null },
  [`${INTERACTIONS}/over-time`]: {
    points: [
      { at: '2026-11-01T00:00:00.000Z', interactions: 4, interactiveUsers: 2 },
      { at: '2026-11-02T00:00:00.000Z', interactions: 5, interactiveUsers: 1 },
    ],
  },
}

describe('content interactions (M10)', () => {
  it('shows how many there were of how many users, and when', async () => {
    openConsole('/systems/tracker/interactions', answers)
    const figures = await screen.findByRole('group', { name: 'Content interactions' })
    expect(within(figures).getByTestId('averagePerInteractiveUser')).toHaveTextContent('4.5')
    expect(within(figures).getByRole('link', { name: /^Interactions9/ })).toHaveTextContent('none before')
    expect(await screen.findByRole('list', { name: 'Content interactions over time' })).toHaveTextContent(
      /4 interactions.*5 interactions/,
    )
  })

  it('leads from a type to its contents, and from these to their sessions (G7)', async () => {
    const { router } = openConsole('/systems/tracker/interactions?range=30d', answers)
    await userEvent.click(await screen.findByRole('link', { name: 'tour' }))
    expect(router.state.location.pathname + router.state.location.search).toBe(
      '/systems/tracker/interactions/tour?range=30d',
    )
    const link = await screen.findByRole('link', { name: 'First steps' })
    const address = new URL(link.getAttribute('href') ?? '', 'https://c.example')
    expect(address.pathname).toBe('/systems/tracker/sessions')
    expect(address.searchParams.get('tag')).toBe('content:tour/First steps')
    expect(screen.getByRole('link', { name: 'Content interactions', current: false })).toBeInTheDocument()
  })
})
