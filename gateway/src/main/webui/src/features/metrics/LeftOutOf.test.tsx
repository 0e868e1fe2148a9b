import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole } from '../../../test/render'

const SYSTEM = '/api/v1/systems/tracker'
const numbers = {
  ...{ totalSessions: 12, activeUsers: 5, averageSessionsPerUser: 2.4, totalDurationMs: 3_600_000 },
  ...{ averageDurationPerUserMs: 720_000, medianDurationPerUserMs: 65_000, longestMs: 43_200_000 },
  excluded: { future: 0, tooLong: 0, bots: 3, developers: 0, open: 15 },
}
const widget = (type: string) => ({ id: 'w1', type, width: 1, filter: { country: 'PT' } })
const answers = (type: string) => ({
  'GET /api/v1/me': ada,
  [`GET ${SYSTEM}/metrics/sessions`]: numbers,
  [`GET ${SYSTEM}/sessions`]: { items: [], next: null },
  [`GET ${SYSTEM}/dashboards/d1`]: {
    ...{ id: 'd1', name: 'Growth', version: 3, changedBy: 'ada', changedAt: '2026-11-01T00:00:00.000Z' },
    widgets: [widget(type)],
  },
})

describe('what does not count in numbers (G7)', () => {
  it.each(['overview', 'interactions', 'interactions/tour', 'users', 'prompting'])(
    'is told with them and opens its sessions: %s',
    async (page) => {
      const { router } = openConsole(`/systems/tracker/${page}?country=PT`, answers('numbers'))
      expect(await screen.findByRole('button', { name: '3 of bots' })).toBeInTheDocument()
      await userEvent.click(screen.getByRole('button', { name: '15 still open' }))
      const { pathname, search } = router.state.location
      expect(pathname + search).toBe('/systems/tracker/sessions?leftOut=open&country=PT')
    },
  )

  it.each(['overview', 'numbers', 'distribution', 'trend'])(
    'is told by widgets with numbers of sessions: %s',
    async (type) => {
      const { router } = openConsole('/systems/tracker/dashboards/d1', answers(type))
      await userEvent.click(await screen.findByRole('button', { name: '15 still open' }))
      const { pathname, search } = router.state.location
      expect(pathname + search).toBe('/systems/tracker/sessions?leftOut=open&country=PT')
    },
  )
})
