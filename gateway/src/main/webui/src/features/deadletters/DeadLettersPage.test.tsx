import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { DeadLetter } from '@/api/types'
import { ada, openConsole, Refusal } from '../../../test/render'
import { source } from '../../../test/samples'

const PATH = '/api/v1/systems/tracker/dead-letters'
const letter: DeadLetter = {
  id: 'l1',
  topic: 'sojourn.events',
  sourceId: 'app',
  reason: 'The kind is not known',
  at: '2026-11-21T08:00:00.000Z',
  preview: '{"kind":"pageview"}',
  state: 'open',
}
const open = (more = {}) =>
  openConsole('/systems/tracker/dead-letters', {
    'GET /api/v1/me': ada,
    'GET /api/v1/systems/tracker/sources': { items: [source] },
    [`GET ${PATH}`]: { items: [letter, { ...letter, id: 'l2', state: 'redriven', preview: null }] },
    ...more,
  })

describe('dead letters (G6)', () => {
  it('show reason, topic, source and content', async () => {
    open()
    const [first, second] = await screen.findAllByTestId('dead-letter')
    expect(first).toHaveTextContent('The kind is not known')
    expect(await within(first!).findByText('Application')).toBeInTheDocument()
    expect(within(second!).queryByRole('button', { name: /Re-drive/ })).not.toBeInTheDocument()
    await userEvent.click(within(first!).getByRole('button', { name: 'Details' }))
    expect(screen.getByText('{"kind":"pageview"}')).toBeInTheDocument()
  })

  it('are sent again one by one, after a question, and tell the result', async () => {
    const { sent } = open({ [`POST ${PATH}/l1/redrive`]: { ...letter, state: 'redriven' } })
    await userEvent.click(await screen.findByRole('button', { name: 'Re-drive: The kind is not known' }))
    await userEvent.click(screen.getByRole('button', { name: 'Re-drive' }))
    expect(await screen.findByText(/The record was sent again to sojourn.events/)).toBeInTheDocument()
    expect(sent('POST')).toHaveLength(1)
  })

  it('are sent again all at once, of the topic that is looked at', async () => {
    const { sent } = open({ [`POST ${PATH}/redrive`]: { redriven: 7, expired: 2, remaining: 0 } })
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Topic' }), 'sojourn.events')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Re-drive all' })).toBeEnabled())
    await userEvent.click(screen.getByRole('button', { name: 'Re-drive all' }))
    await userEvent.click(screen.getAllByRole('button', { name: 'Re-drive all' }).at(-1)!)
    expect(await screen.findByText(/7 records were sent again. 2 are past/)).toBeInTheDocument()
    expect(sent('POST')).toEqual([{ topic: 'sojourn.events' }])
  })

  it('stay with the reason when they cannot be sent again', async () => {
    open({ [`POST ${PATH}/l1/redrive`]: new Refusal(409, 'This record was sent again before.') })
    await userEvent.click(await screen.findByRole('button', { name: 'Re-drive: The kind is not known' }))
    await userEvent.click(screen.getByRole('button', { name: 'Re-drive' }))
    expect(await screen.findByText('This record was sent again before.')).toBeInTheDocument()
  })

  it('are for administrators only', async () => {
    open({ 'GET /api/v1/me': { ...ada, systems: [{ ...ada.systems[0]!, role: 'analyst' }] } })
    expect(await screen.findByText('For administrators')).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Dead letters' })).not.toBeInTheDocument()
  })

  it('say so when there are none', async () => {
    open({ [`GET ${PATH}`]: { items: [] } })
    expect(await screen.findByText('No dead letters')).toBeInTheDocument()
  })
})
