import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole, Refusal } from '../../../../test/render'
import { misreadIn } from './misread'

const LIST = 'GET /api/v1/systems/tracker/sessions'
const METRICS = 'GET /api/v1/systems/tracker/metrics'
const answers = { 'GET /api/v1/me': ada, [LIST]: { items: [], next: null } }

describe('what an address asks for (G7)', () => {
  it.each([
    ['state=opne', 'value'],
    ['minEvents=abc', 'value'],
    ['range=99d', 'value'],
    ['from=garbage', 'value'],
    ['to=later%201', 'value'],
    ['person=', 'empty'],
    ['country=PT&country=DE', 'repeated'],
    ['bogus=1', 'unknown'],
  ])('names what of it is not applied: %s', (query, why) => {
    expect(misreadIn(new URLSearchParams(query)).map((one) => one.why)).toEqual([why])
  })

  it('takes several tags, and what says how the page is shown', () => {
    const query = 'tag=a&tag=b&country=PT&country=PT&sort=start'
    expect(misreadIn(new URLSearchParams(query), { settings: { sort: (text) => text === 'start' } })).toEqual(
      [],
    )
  })

  it.each(['sort=strat', 'sort=', 'sort=start&sort=score', 'columns=user,usr', 'number=x', 'panel=by-users'])(
    'shows the page as usual where that cannot be read, and says so: %s',
    async (query) => {
      const { router } = openConsole(`/systems/tracker/sessions?country=PT&${query}`, answers)
      expect(
        await screen.findByText(/in the address is not understood: the page is shown as usual/),
      ).toBeInTheDocument()
      expect(await screen.findByText('No session matches')).toBeInTheDocument()
      await userEvent.click(screen.getByRole('button', { name: 'Remove it from the address' }))
      expect(router.state.location.search).toBe('?country=PT')
    },
  )

  it('says so of what only other pages have', async () => {
    openConsole('/systems/tracker/overview?by=sessions&columns=user', answers)
    expect(
      await screen.findByText(/^columns in the address is not a filter of this page/),
    ).toBeInTheDocument()
    expect(screen.queryByText(/^by/)).not.toBeInTheDocument()
  })

  it('shows no numbers of other sessions than it asks for, until that part of it is removed', async () => {
    const { router, fetched } = openConsole(
      '/systems/tracker/sessions?state=opne&country=PT&sort=last-event',
      answers,
    )
    expect(await screen.findByText(/^state=opne in the address is not understood/)).toBeInTheDocument()
    expect(screen.queryByRole('region', { name: 'Numbers of these sessions' })).not.toBeInTheDocument()
    expect(screen.queryByText('No session matches')).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Export' })).not.toBeInTheDocument()
    const asked = () => fetched.mock.calls.map(([{ url }]) => new URL(url).pathname)
    expect(asked().filter((path) => path.includes('/metrics/'))).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Remove it and show the rest' }))
    expect(router.state.location.search).toBe('?country=PT&sort=last-event')
    expect(await screen.findByText('No session matches')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Export' })).toBeInTheDocument()
    expect(screen.queryByText(/in the address/)).not.toBeInTheDocument()
  })

  it('says of a name that is no filter that it is not applied, above what is shown', async () => {
    openConsole('/systems/tracker/sessions?bogus=1', answers)
    expect(await screen.findByText(/^bogus in the address is not a filter of this page/)).toBeInTheDocument()
    expect(await screen.findByRole('region', { name: 'Numbers of these sessions' })).toBeInTheDocument()
  })

  it('tells once what the API refuses of a filter, and asks again', async () => {
    let known = false
    const wrong = [{ pointer: '/person', detail: 'Give the id of a person.', code: 'uuid' }]
    const answer = (body: object) => () => (known ? body : new Refusal(400, 'Correct them.', wrong))
    openConsole('/systems/tracker/sessions?person=nope', {
      'GET /api/v1/me': ada,
      [LIST]: answer({ items: [], next: null }),
      ...Object.fromEntries(
        ['sessions', 'sessions/over-time', 'distribution'].map((one) => [
          `${METRICS}/${one}`,
          answer(new Refusal(404, 'There is no such thing.')),
        ]),
      ),
    })
    await screen.findByText('Correct them.')
    await waitFor(() =>
      expect(screen.getAllByText('Give the id of a person.', { exact: false })).toHaveLength(1),
    )
    expect(screen.queryByRole('region', { name: 'Numbers of these sessions' })).not.toBeInTheDocument()
    known = true
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('No session matches')).toBeInTheDocument()
  })
})
