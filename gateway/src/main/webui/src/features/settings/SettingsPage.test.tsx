import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole, Refusal } from '../../../test/render'
import { DAY, HOUR, MINUTE } from './length'

const SYSTEM = '/api/v1/systems/tracker'
const system = (settings: object = {}) => ({
  ...{ id: 'tracker', name: 'Project Tracker', description: 'Boards and tasks.' },
  settings: {
    inactivityTimeoutMs: 30 * MINUTE,
    maximumDurationMs: 12 * HOUR,
    latenessLimitMs: 48 * HOUR,
    idleThresholdMs: 30_000,
    retentionMs: 365 * DAY,
    ...settings,
  },
})
const numbers = {
  ...{ totalSessions: 40, activeUsers: 9, totalDurationMs: 1 },
  excluded: { open: 0, bots: 2, developers: 0, overTwelveHours: 0 },
}
const open = (more = {}) =>
  openConsole('/systems/tracker/settings', {
    'GET /api/v1/me': ada,
    [`GET ${SYSTEM}`]: system(),
    [`GET ${SYSTEM}/metrics/sessions`]: numbers,
    ...more,
  })
const part = async (name: string) => within(await screen.findByRole('region', { name }))
const type = async (box: HTMLElement, text: string) => {
  await userEvent.clear(box)
  await userEvent.type(box, text)
}

describe('settings of a system', () => {
  it('cuts sessions otherwise from now on (S2)', async () => {
    const { sent } = open({ [`PATCH ${SYSTEM}`]: system({ inactivityTimeoutMs: HOUR }) })
    const sessions = await part('Sessions')
    const timeout = sessions.getByRole('textbox', { name: 'Inactivity timeout' })
    expect(timeout).toHaveValue('30')
    expect(sessions.getByRole('button', { name: 'Save' })).toBeDisabled()
    await type(timeout, '1')
    await userEvent.selectOptions(
      sessions.getByRole('combobox', { name: 'Unit of Inactivity timeout' }),
      'hours',
    )
    await userEvent.click(sessions.getByRole('button', { name: 'Save' }))
    expect(await sessions.findByText('Saved')).toBeInTheDocument()
    expect(sent('PATCH')).toEqual([{ settings: { inactivityTimeoutMs: HOUR } }])
    expect(sessions.getByRole('button', { name: 'Save' })).toBeDisabled()
  })

  it('says which sessions count whatever the maximum duration is (M1)', async () => {
    open()
    const sessions = await part('Sessions')
    expect(sessions.getByRole('textbox', { name: 'Maximum duration' })).toHaveAccessibleDescription(
      /Numbers count sessions of up to 12 hours, whatever is chosen here/,
    )
  })

  it('says at the field what cannot be', async () => {
    open()
    const sessions = await part('Sessions')
    await type(sessions.getByRole('textbox', { name: 'Inactivity timeout' }), '900')
    expect(sessions.getByText('Give at most the maximum duration.')).toBeInTheDocument()
    await type(sessions.getByRole('textbox', { name: 'Maximum duration' }), '25')
    expect(sessions.getByText('Give a time from 1 second to 1 day.')).toBeInTheDocument()
    const retention = await part('Retention')
    await type(retention.getByRole('textbox', { name: 'Keep sessions for' }), '1')
    expect(retention.getByText('Give at least the lateness limit: 2 days.')).toBeInTheDocument()
    expect(retention.getByRole('button', { name: 'Save' })).toBeDisabled()
  })

  it('asks before a shorter retention deletes, and tells how much that is (P13)', async () => {
    const { sent, fetched } = open({ [`PATCH ${SYSTEM}`]: system({ retentionMs: 30 * DAY }) })
    const retention = await part('Retention')
    await type(retention.getByRole('textbox', { name: 'Keep sessions for' }), '30')
    await userEvent.click(retention.getByRole('button', { name: 'Save' }))
    const dialog = within(await screen.findByRole('dialog', { name: /older than 30 days/ }))
    const link = await dialog.findByRole('link', { name: '42 sessions' })
    const listed = new URL(link.getAttribute('href') ?? '', 'https://c.example').searchParams
    expect(listed.get('rangeOf')).toBe('end')
    expect(Date.now() - Date.parse(listed.get('to') ?? '')).toBeGreaterThan(30 * DAY - 1)
    const asked = fetched.mock.calls.map(([request]) => new URL(request.url))
    const counted = asked.find(({ pathname }) => pathname.endsWith('/metrics/sessions'))
    expect(counted?.searchParams.get('to')).toBe(listed.get('to'))
    expect(sent('PATCH')).toEqual([])
    await userEvent.click(dialog.getByRole('button', { name: 'Delete and keep it so' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(sent('PATCH')).toEqual([{ settings: { retentionMs: 30 * DAY } }])
    expect(await retention.findByText('Saved')).toBeInTheDocument()
  })

  it('lengthens the retention without a question', async () => {
    const { sent } = open({ [`PATCH ${SYSTEM}`]: system({ retentionMs: 730 * DAY }) })
    const retention = await part('Retention')
    await type(retention.getByRole('textbox', { name: 'Keep sessions for' }), '730{Enter}')
    await waitFor(() => expect(sent('PATCH')).toEqual([{ settings: { retentionMs: 730 * DAY } }]))
  })

  it('stays with what the server says', async () => {
    const errors = [{ pointer: '/name', detail: 'Give a text of 1 to 200 characters.', code: 'text' }]
    open({ [`PATCH ${SYSTEM}`]: new Refusal(400, 'Correct the fields named in errors.', errors) })
    const about = await part('About')
    await type(about.getByRole('textbox', { name: /Name/ }), 'Boards{Enter}')
    expect(await about.findByText(/Give a text of 1 to 200/)).toBeInTheDocument()
    expect(about.getByRole('textbox', { name: /Name/ })).toHaveValue('Boards')
  })

  it('lets others than administrators only look (G2)', async () => {
    open({ 'GET /api/v1/me': { ...ada, systems: [{ ...ada.systems[0]!, role: 'analyst' }] } })
    const retention = await part('Retention')
    expect(retention.getByRole('textbox', { name: 'Keep sessions for' })).toHaveValue('365 days')
    expect(retention.getByRole('textbox', { name: 'Keep sessions for' })).toHaveAttribute('readonly')
    expect(screen.getByText(/Only administrators/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument()
  })
})
