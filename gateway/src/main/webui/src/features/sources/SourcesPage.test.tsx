import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole, Refusal } from '../../../test/render'
import { source } from '../../../test/samples'

const PATH = '/api/v1/systems/tracker/sources'
const viewer = { ...ada, systems: [{ ...ada.systems[0]!, role: 'viewer' }] }
const open = (more = {}) =>
  openConsole('/systems/tracker/sources', {
    'GET /api/v1/me': ada,
    [`GET ${PATH}`]: { items: [source] },
    ...more,
  })

describe('sources', () => {
  it('shows write key, type and how to install', async () => {
    open()
    await userEvent.click(await screen.findByRole('link', { name: 'Install Application' }))
    expect(await screen.findByText(/sojourn\.js" data-write-key="wk_1"/)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('tab', { name: 'curl' }))
    expect(screen.getByText(/-u 'wk_1:'/)).toBeVisible()
  })

  it('lets viewers only look', async () => {
    open({ 'GET /api/v1/me': viewer })
    expect(await screen.findByRole('switch', { name: 'Recording of Application' })).toBeDisabled()
    expect(screen.queryByRole('button', { name: 'Add source' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Edit Application' })).not.toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Members' })).not.toBeInTheDocument()
  })

  it('switches recording', async () => {
    const { sent } = open({ [`PATCH ${PATH}/app`]: { ...source, recording: true } })
    await userEvent.click(await screen.findByRole('switch', { name: 'Recording of Application' }))
    await waitFor(() => expect(sent('PATCH')).toEqual([{ recording: true }]))
  })

  it('creates a source from the form, and leads to how to install it', async () => {
    const { sent, router } = open({ [`POST ${PATH}`]: source })
    await userEvent.click(await screen.findByRole('button', { name: 'Add source' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Blog')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'blog')
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Allowed origins' }),
      'https://b.example{Enter}https://c.example',
    )
    await userEvent.click(screen.getAllByRole('button', { name: 'Add source' }).at(-1)!)
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    await waitFor(() => expect(router.state.location.pathname).toBe('/systems/tracker/sources/app/install'))
    expect(sent('POST')).toEqual([
      {
        name: 'Blog',
        type: 'blog',
        environment: 'production',
        allowedOrigins: ['https://b.example', 'https://c.example'],
        recording: false,
      },
    ])
  })

  it('keeps the dialog and says why when the server refuses', async () => {
    open({ [`DELETE ${PATH}/app`]: new Refusal(409, 'Switch recording off first.') })
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Application' }))
    await userEvent.click(screen.getByRole('button', { name: 'Delete source' }))
    expect(await screen.findByText('Switch recording off first.')).toBeInTheDocument()
  })
})
