import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { RecentEvent, SourceActivity } from '@/api/types'
import { ada, openConsole, Refusal } from '../../../test/render'
import { privacy, source } from '../../../test/samples'

const PATH = '/api/v1/systems/tracker/sources'
const viewer = { ...ada, systems: [{ ...ada.systems[0]!, role: 'viewer' }] }
const waiting: SourceActivity = { firstEventAt: null, lastEventAt: null, eventsLastMinute: 0 }
const active: SourceActivity = {
  firstEventAt: '2026-11-02T09:15:07.000Z',
  lastEventAt: new Date().toISOString(),
  eventsLastMinute: 12,
}
const event: RecentEvent = {
  id: 'm-1',
  receivedAt: '2026-11-02T09:15:07.123Z',
  at: '2026-11-02T09:15:07.000Z',
  originalAt: '2026-11-03T21:15:07.000Z',
  sentAt: null,
  anonymousId: 'v-1',
  event: {
    kind: 'track',
    name: 'Project created',
    country: 'DE',
    bot: true,
    botReason: 'headless',
    marks: 'clock-corrected,scrubbed',
    acquisition: { channel: 'email', campaign: { source: 'news', name: 'may' } },
    properties: { plan: 'team' },
  },
}
const old = {
  key: 'wk_0',
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: '2026-12-01T00:00:00Z',
  current: false,
}
const keys = source.keys ?? []
const open = (tab: string, more = {}) =>
  openConsole(`/systems/tracker/sources/app/${tab}`, {
    'GET /api/v1/me': ada,
    [`GET ${PATH}`]: { items: [source] },
    [`GET ${PATH}/app/activity`]: active,
    [`GET ${PATH}/app/keys`]: { items: [...keys, old] },
    [`GET ${PATH}/app/recent-events`]: { items: [event] },
    ...more,
  })

describe('how to connect a source', () => {
  it('waits for the first event and turns green when it is there', async () => {
    let polls = 0
    open('install', { [`GET ${PATH}/app/activity`]: () => (polls++ === 0 ? waiting : active) })
    expect((await screen.findAllByText(/Waiting for the first event/)).length).toBeGreaterThan(0)
    expect(await screen.findByText(/First event received on Nov 2, 2026/)).toBeInTheDocument()
  })

  it('keeps the way to install in the address', async () => {
    const { router } = open('install')
    await userEvent.click(await screen.findByRole('tab', { name: 'Java' }))
    expect(router.state.location.search).toBe('?way=java')
    expect(screen.getByText(/Analytics\.builder\("wk_1"\)/)).toBeVisible()
  })

  it('says that a source is not there', async () => {
    open('install', { [`GET ${PATH}`]: { items: [] } })
    expect(await screen.findByText(/does not exist, or it was deleted/)).toBeInTheDocument()
  })
})

describe('the debugger of a source', () => {
  it('shows what was added to an event, and the event as JSON', async () => {
    open('debugger')
    const row = await screen.findByTestId('recent-event')
    expect(row).toHaveTextContent('Project created')
    await userEvent.click(within(row).getByRole('button'))
    expect(screen.getByText('Germany')).toBeInTheDocument()
    expect(screen.getByText('Bot (headless)')).toBeInTheDocument()
    expect(screen.getByText(/clock was corrected; personal data was replaced in it/)).toBeInTheDocument()
    expect(screen.getByText('source: news, name: may')).toBeInTheDocument()
    expect(screen.getByText('Happened by the sender’s clock')).toBeInTheDocument()
    expect(screen.queryByText('Sent by the sender’s clock')).not.toBeInTheDocument()
    await userEvent.click(screen.getByRole('tab', { name: 'JSON' }))
    expect(screen.getByText(/"botReason": "headless"/)).toBeVisible()
  })

  it('says that nothing came yet', async () => {
    open('debugger', { [`GET ${PATH}/app/recent-events`]: { items: [] } })
    expect(await screen.findByText('No events yet')).toBeInTheDocument()
  })
})

describe('the keys of a source', () => {
  it('are rotated with the overlap that is chosen', async () => {
    const { sent } = open('keys', { [`POST ${PATH}/app/keys`]: keys[0] })
    await userEvent.click(await screen.findByRole('button', { name: 'Rotate key' }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Overlap' }), '7 days')
    await userEvent.click(screen.getByRole('button', { name: 'Make a new key' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(sent('POST')).toEqual([{ overlapMs: 7 * 24 * 3_600_000 }])
  })

  it('are revoked after a question, but never the current one', async () => {
    const { sent } = open('keys', { [`DELETE ${PATH}/app/keys/wk_0`]: {} })
    await userEvent.click(await screen.findByRole('button', { name: 'Revoke wk_0' }))
    expect(screen.queryByRole('button', { name: 'Revoke wk_1' })).not.toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Revoke key' }))
    await waitFor(() => expect(sent('DELETE')).toHaveLength(1))
  })

  it('are not shown to those who are no administrators, who are told why', async () => {
    open('keys', {
      'GET /api/v1/me': viewer,
      [`GET ${PATH}/app/keys`]: new Refusal(403, 'Ask an administrator.'),
    })
    expect(
      await screen.findByText(/Only administrators of the system see, rotate and revoke/),
    ).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Rotate key' })).not.toBeInTheDocument()
  })

  it('are replaced by a word in what viewers install', async () => {
    open('install', {
      'GET /api/v1/me': viewer,
      [`GET ${PATH}`]: { items: [{ ...source, writeKey: null, keys: null }] },
    })
    expect(await screen.findByText(/data-write-key="WRITE_KEY"/)).toBeInTheDocument()
    expect(screen.getByText(/Only administrators of the system see write keys/)).toBeInTheDocument()
  })
})

describe('the privacy of a source (W2, W3)', () => {
  it('is switched one by one', async () => {
    const { sent } = open('privacy', { [`PATCH ${PATH}/app`]: { ...source, privacy } })
    await userEvent.click(await screen.findByRole('switch', { name: 'Require consent' }))
    await userEvent.click(screen.getByRole('switch', { name: 'Telephone numbers' }))
    await waitFor(() =>
      expect(sent('PATCH')).toEqual([
        { privacy: { consentRequired: true } },
        { privacy: { scrubbing: { phones: false } } },
      ]),
    )
  })

  it('takes a whole number or nothing as the rate limit (G5)', async () => {
    const { sent } = open('privacy', { [`PATCH ${PATH}/app`]: { ...source, eventsPerSecond: 50 } })
    const limit = await screen.findByRole('textbox', { name: 'Events per second' })
    await userEvent.type(limit, '0.5')
    expect(screen.getByText(/Give a whole number above zero/)).toBeInTheDocument()
    await userEvent.clear(limit)
    await userEvent.type(limit, '50{Enter}')
    await waitFor(() => expect(sent('PATCH')).toEqual([{ eventsPerSecond: 50 }]))
  })

  it('keeps the switch and says why when the server refuses', async () => {
    open('privacy', { [`PATCH ${PATH}/app`]: new Refusal(403, 'Ask an administrator.') })
    await userEvent.click(await screen.findByRole('switch', { name: 'Anonymous' }))
    expect(await screen.findByText('Ask an administrator.')).toBeInTheDocument()
    expect(screen.getByRole('switch', { name: 'Anonymous' })).not.toBeChecked()
  })
})
