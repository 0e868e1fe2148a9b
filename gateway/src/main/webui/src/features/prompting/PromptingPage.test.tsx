import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole } from '../../../test/render'

const PROMPTING = 'GET /api/v1/systems/tracker/metrics/prompting'
const row = (event: string | null) => ({
  ...{ sourceType: 'marketing', page: 'https://www.example/pricing', event, sessions: 4, persons: 3 },
})

describe('prompting (X3)', () => {
  it('shows what led to what, each row with its sessions (G7)', async () => {
    const items = [row(null), row('Signed up')]
    openConsole('/systems/tracker/prompting', { 'GET /api/v1/me': ada, [PROMPTING]: { items, next: null } })
    const [any, signUps] = await screen.findAllByTestId('prompting-row')
    expect(any).toHaveTextContent('/pricingmarketingAny visit to the product43')
    const links = [any, signUps].map((one) => {
      const address =
        within(one!)
          .getByRole('link', { name: /^4 sessions/ })
          .getAttribute('href') ?? ''
      return new URL(address, 'https://c.example').searchParams
    })
    expect(links.map((query) => query.get('promptedBy'))).toEqual(['marketing', 'marketing'])
    expect(links.map((query) => query.get('promptingPage'))).toEqual(Array(2).fill(items[0]!.page))
    expect(links.map((query) => query.get('promptedEvent'))).toEqual([null, 'Signed up'])
  })

  it('opens the users of a row (G7)', async () => {
    openConsole('/systems/tracker/prompting?country=PT', {
      'GET /api/v1/me': ada,
      [PROMPTING]: { items: [row('Signed up')], next: null },
    })
    const users = await screen.findByRole('link', { name: /^3 users: / })
    const address = new URL(users.getAttribute('href') ?? '', 'https://c.example')
    expect(address.pathname).toBe('/systems/tracker/users')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      country: 'PT',
      promptedBy: 'marketing',
      promptingPage: 'https://www.example/pricing',
      promptedEvent: 'Signed up',
    })
  })

  it('loads more rows, also of a page that another kind of site has too', async () => {
    const pages: Record<string, unknown> = {
      '': { items: [row(null)], next: 'c1' },
      c1: { items: [{ ...row(null), sourceType: 'docs' }], next: null },
    }
    openConsole('/systems/tracker/prompting', {
      'GET /api/v1/me': ada,
      [PROMPTING]: (url: URL) => pages[url.searchParams.get('cursor') ?? ''],
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Load more' }))
    await waitFor(() => expect(screen.getAllByTestId('prompting-row')).toHaveLength(2))
    expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument()
  })

  it('says when nothing did', async () => {
    openConsole('/systems/tracker/prompting', {
      'GET /api/v1/me': ada,
      'GET /api/v1/systems/tracker': { id: 'tracker', settings: { inactivityTimeoutMs: 600_000 } },
      [PROMPTING]: { items: [], next: null },
    })
    expect(await screen.findByText('Nothing prompted a visit to the product')).toBeInTheDocument()
    expect(await screen.findByText(/that follows within 10 minutes\. Widen/)).toBeInTheDocument()
  })
})
