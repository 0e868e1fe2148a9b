import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole, Refusal } from '../../../test/render'

const PATH = '/api/v1/systems/tracker/members'
const members = {
  items: [
    { principal: 'ada', role: 'admin' },
    { principal: 'vic', role: 'viewer' },
  ],
}
const open = (more = {}) =>
  openConsole('/systems/tracker/members', { 'GET /api/v1/me': ada, [`GET ${PATH}`]: members, ...more })

describe('members (G2)', () => {
  it('changes a role, but never one’s own', async () => {
    const { sent } = open({ [`PUT ${PATH}/vic`]: { principal: 'vic', role: 'analyst' } })
    expect(await screen.findByRole('combobox', { name: 'Role of ada' })).toBeDisabled()
    expect(screen.getByRole('combobox', { name: 'Role of ada' })).toHaveDisplayValue('Admin')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Role of vic' }), 'analyst')
    await waitFor(() => expect(sent('PUT')).toEqual([{ role: 'analyst' }]))
  })

  it('removes a member after a question', async () => {
    const { sent } = open({ [`DELETE ${PATH}/vic`]: {} })
    await userEvent.click(await screen.findByRole('button', { name: 'Remove vic' }))
    await userEvent.click(screen.getByRole('button', { name: 'Remove member' }))
    await waitFor(() => expect(sent('DELETE')).toHaveLength(1))
  })

  it('stays with what the server says about a name', async () => {
    const errors = [{ pointer: '/principal', detail: 'Give it in lower case.', code: 'name' }]
    open({ [`PUT ${PATH}/ADA`]: new Refusal(400, 'Correct the fields named in errors.', errors) })
    await userEvent.click(await screen.findByRole('button', { name: 'Add member' }))
    await userEvent.type(screen.getByRole('textbox', { name: /User name/ }), 'ADA{Enter}')
    expect(await screen.findByText('principal')).toBeInTheDocument()
    expect(screen.getByText(/Give it in lower case/)).toBeInTheDocument()
  })

  it('asks in dialogs that begin with their first field, or with what does no harm', async () => {
    open({})
    await userEvent.click(await screen.findByRole('button', { name: 'Add member' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: /User name/ })).toHaveFocus())
    await userEvent.keyboard('new one')
    expect(screen.getByRole('textbox', { name: /User name/ })).toHaveValue('new one')
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))

    await userEvent.click(screen.getByRole('button', { name: 'Remove vic' }))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus())
  })

  it('is for administrators only', async () => {
    const analyst = { ...ada, systems: [{ ...ada.systems[0]!, role: 'analyst' }] }
    open({ 'GET /api/v1/me': analyst })
    expect(await screen.findByText('For administrators')).toBeInTheDocument()
  })
})
