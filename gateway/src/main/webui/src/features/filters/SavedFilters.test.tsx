import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole } from '../../../test/render'

const FILTERS = '/api/v1/systems/tracker/filters'
const USERS = 'GET /api/v1/systems/tracker/metrics/active-users'

const saved = (id: string, more: object = {}) => ({
  id,
  name: 'German phones',
  owner: 'ada',
  own: true,
  shared: false,
  parameters: { country: 'DE', deviceType: 'mobile' },
  changedAt: new Date().toISOString(),
  ...more,
})

const answers = (...filters: object[]) => ({
  'GET /api/v1/me': ada,
  [USERS]: { items: [], next: null },
  [`GET ${FILTERS}`]: { items: filters, next: null },
})

const menu = async (name = 'Saved filters') => userEvent.click(await screen.findByRole('button', { name }))

describe('filters (M13)', () => {
  it('puts a saved filter in place of the one before, and keeps the time', async () => {
    const { router } = openConsole(
      '/systems/tracker/users?range=30d&rangeOf=end&os=Linux',
      answers(saved('1')),
    )
    await menu()
    await userEvent.click(await screen.findByRole('menuitem', { name: /German phones/ }))
    expect(router.state.location.search).toBe('?range=30d&rangeOf=end&country=DE&deviceType=mobile')
    expect(await screen.findByRole('button', { name: 'German phones' })).toBeInTheDocument()
    expect(screen.getByRole('list', { name: 'Narrowed to' })).toHaveTextContent('Country: Germany')
  })

  it('saves what is filtered by now, without the time', async () => {
    const { sent } = openConsole('/systems/tracker/users?range=30d&rangeOf=end&minErrors=1', {
      ...answers(),
      [`POST ${FILTERS}`]: saved('2'),
    })
    await menu()
    await userEvent.click(await screen.findByRole('menuitem', { name: /Save these filters/ }))
    await userEvent.type(await screen.findByRole('textbox', { name: /Name/ }), 'With errors')
    await userEvent.click(screen.getByRole('checkbox', { name: /Share it/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(sent('POST')).toEqual([{ name: 'With errors', parameters: { minErrors: '1' }, shared: true }]),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  })

  it('renames and removes saved filters', async () => {
    const { sent, fetched } = openConsole('/systems/tracker/users', {
      ...answers(saved('1')),
      [`PUT ${FILTERS}/1`]: saved('1'),
      [`DELETE ${FILTERS}/1`]: undefined,
    })
    await menu()
    await userEvent.click(await screen.findByRole('menuitem', { name: /Manage/ }))
    await userEvent.click(await screen.findByRole('button', { name: 'Change German phones' }))
    await userEvent.type(await screen.findByRole('textbox', { name: /Name/ }), ' only')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(sent('PUT')[0]).toMatchObject({ name: 'German phones only', shared: false }))
    await userEvent.click(await screen.findByRole('button', { name: 'Remove German phones' }))
    await waitFor(() => expect(fetched.mock.calls.some(([{ method }]) => method === 'DELETE')).toBe(true))
  })

  it('filters by any field from one form, and refuses bounds that are reversed', async () => {
    const { router } = openConsole('/systems/tracker/users', answers())
    await userEvent.click(await screen.findByRole('button', { name: 'Filters' }))
    const form = within(await screen.findByRole('dialog', { name: 'Filter sessions' }))
    await userEvent.type(form.getByRole('textbox', { name: 'Duration at least' }), '90')
    await userEvent.type(form.getByRole('textbox', { name: 'Errors at least' }), '3')
    await userEvent.type(form.getByRole('textbox', { name: 'Errors at most' }), '2')
    expect(form.getByRole('button', { name: 'Apply' })).toBeDisabled()
    await userEvent.clear(form.getByRole('textbox', { name: 'Errors at most' }))
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'Recording' }), 'With a recording')
    await userEvent.click(form.getByRole('button', { name: 'Apply' }))
    expect(router.state.location.search).toBe('?minDurationMs=90000&minErrors=3&hasRecording=true')
  })
})
