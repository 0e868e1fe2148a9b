import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ada, openConsole } from '../../../test/render'

const DAY = '2026-11-01T10:00:00.000Z'
const LATER = '2026-11-03T10:00:00.000Z'
const BASE = 'GET /api/v1/systems/tracker'
const ME = { 'GET /api/v1/me': ada }

const person = {
  id: 'p1',
  userId: 'mara',
  numbers: {
    firstSeenAt: DAY,
    lastSeenAt: LATER,
    sessionCount: 3,
    averageGapMs: 3_600_000,
    averageDurationMs: 65_000,
    totalDurationMs: 195_000,
    totalActiveMs: 100_000,
    eventCount: 40,
    pageViewCount: 9,
    clickCount: 12,
    errorCount: 1,
    recordedSessionCount: 2,
    openSessionCount: 0,
  },
  devices: [
    { type: 'desktop', os: 'Linux', browser: 'Chrome', sessionCount: 3, firstSeenAt: DAY, lastSeenAt: LATER },
  ],
  visitors: [
    {
      anonymousId: 'kiosk-1',
      firstSeenAt: DAY,
      lastSeenAt: LATER,
      owners: [
        { personId: 'p1', userId: 'mara', from: null, until: LATER, self: true },
        { personId: 'p2', userId: 'jonas', from: LATER, until: null, self: false },
      ],
    },
  ],
}

describe('people', () => {
  it('tells the numbers, devices and identity of a person, and who shares a browser (X6)', async () => {
    openConsole('/systems/tracker/persons/p1', {
      ...ME,
      [`${BASE}/persons/p1`]: person,
      [`${BASE}/sessions`]: (url: URL) => ({
        items: [],
        next: null,
        asked: expect(url.searchParams.get('person')).toBe('p1'),
      }),
    })
    expect(await screen.findByRole('heading', { name: 'mara' })).toBeInTheDocument()
    expect(screen.getByText('1 min 05 s')).toBeInTheDocument()
    const identity = within(screen.getByRole('region', { name: 'Identity' }))
    expect(identity.getByText('kiosk-1')).toBeInTheDocument()
    expect(identity.getByText(/1 is shared with others/)).toBeInTheDocument()
    expect(identity.getByRole('link', { name: 'jonas' })).toHaveAttribute(
      'href',
      '/systems/tracker/persons/p2',
    )
    expect(screen.getByRole('region', { name: 'Devices' })).toHaveTextContent('Chrome, Linux')
  })

  it('says that there may be more browsers where as many as are listed are known (X6)', async () => {
    const visitors = Array.from({ length: 200 }, (_, index) => ({
      ...{ anonymousId: `a${index}`, firstSeenAt: DAY, lastSeenAt: LATER, owners: [] },
    }))
    openConsole('/systems/tracker/persons/p1', { ...ME, [`${BASE}/persons/p1`]: { ...person, visitors } })
    expect(await screen.findByText(/^At least 200 browsers and devices known/)).toBeInTheDocument()
  })

  it('leads from the id of a visitor to the user that it turned out to be (X6)', async () => {
    const { router } = openConsole('/systems/tracker/persons/visitor-before', {
      ...ME,
      [`${BASE}/persons/visitor-before`]: person,
      [`${BASE}/persons/p1`]: person,
      [`${BASE}/sessions`]: { items: [], next: null },
    })
    expect(await screen.findByRole('heading', { name: 'mara' })).toBeInTheDocument()
    expect(router.state.location.pathname).toBe('/systems/tracker/persons/p1')
  })

  it('says so when there is no such person', async () => {
    openConsole('/systems/tracker/persons/gone', ME)
    expect(await screen.findByText('This person is not here')).toBeInTheDocument()
  })

  it('finds people by what they are known as', async () => {
    const { router } = openConsole('/systems/tracker/persons?search=ma', {
      ...ME,
      [`${BASE}/persons`]: (url: URL) => ({
        items: [{ id: 'p1', userId: url.searchParams.get('search'), anonymousIds: [], sessionCount: 2 }],
        next: null,
      }),
    })
    expect(await screen.findByRole('link', { name: 'ma' })).toHaveAttribute(
      'href',
      '/systems/tracker/persons/p1',
    )
    expect(router.state.location.search).toBe('?search=ma')
  })
})
