import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Share } from '@/api/types'
import { ada, openConsole, Refusal } from '../../../test/render'
import { sessionAnswers } from '../../../test/session'

vi.mock('@/features/playback/engine/ReplayStage', () => import('../../../test/stage'))

const PATH = '/api/v1/systems/tracker/sessions/s1/shares'
const VIEWINGS = '/api/v1/systems/tracker/sessions/s1/viewings'
const link = `/s/${'A'.repeat(43)}`
const share: Share = {
  id: 'one',
  createdBy: 'ben',
  creatorName: 'Ben',
  createdAt: '2026-01-01T00:00:00.000Z',
  views: 2,
  lastViewedAt: '2026-01-02T00:00:00.000Z',
}
const seen = [
  { at: '2026-01-02T00:00:00.000Z', shareId: 'one', sharedBy: 'Ben' },
  { at: '2026-01-01T00:00:00.000Z', viewer: 'vic' },
]
const as = (role: string) => ({ ...ada, systems: [{ ...ada.systems[0]!, role }] })

async function openDialog(shares: Share[], more: Record<string, unknown> = {}) {
  const opened = openConsole('/systems/tracker/sessions/s1', {
    ...sessionAnswers,
    [`GET ${PATH}`]: { items: shares },
    [`GET ${VIEWINGS}`]: { items: seen },
    ...more,
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Share' }))
  return { ...opened, dialog: within(await screen.findByRole('dialog')) }
}

describe('shares (P11)', () => {
  it('are made with an end, and their link is shown to be copied', async () => {
    const { dialog, sent } = await openDialog([], { [`POST ${PATH}`]: { ...share, link } })
    await userEvent.selectOptions(dialog.getByRole('combobox'), 'Expires in 30 days')
    await userEvent.click(dialog.getByRole('button', { name: 'Create link' }))
    expect(await dialog.findByRole('textbox', { name: 'Link to the session' })).toHaveValue(
      window.location.origin + link,
    )
    const [{ expiresAt }] = sent('POST') as [{ expiresAt: string }]
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(30)
  })

  it('may be made without an end, and say why they were not made', async () => {
    const refused = new Refusal(409, 'The session has 50 shares that open it; revoke one first.')
    const { dialog, sent } = await openDialog([], { [`POST ${PATH}`]: refused })
    await userEvent.selectOptions(dialog.getByRole('combobox'), 'Until it is revoked')
    await userEvent.click(dialog.getByRole('button', { name: 'Create link' }))
    expect(await dialog.findByText(/revoke one first/)).toBeInTheDocument()
    expect(sent('POST')).toEqual([{}])
  })

  it('are listed with what became of them, and revoked after a question', async () => {
    const expired = { ...share, id: 'two', expiresAt: '2026-01-03T00:00:00.000Z' }
    const revoked = { ...share, id: 'three', revokedAt: '2026-01-03T00:00:00.000Z', revokedBy: 'ada' }
    const { dialog, sent } = await openDialog([share, expired, revoked], {
      [`DELETE ${PATH}/one`]: undefined,
    })
    const rows = await dialog.findAllByTestId('share-row')
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/Open.*Opened 2×/),
      expect.stringContaining('Expired'),
      expect.stringContaining('Revokedby ada'),
    ])
    await userEvent.click(dialog.getByRole('button', { name: /^Revoke the link of Ben/ }))
    await userEvent.click(await screen.findByRole('button', { name: 'Revoke link' }))
    await waitFor(() => expect(sent('DELETE')).toHaveLength(1))
  })

  it('tell admins who watched, and by which link (G3)', async () => {
    const { dialog } = await openDialog([])
    const views = await dialog.findAllByTestId('viewing')
    expect(views[0]).toHaveTextContent('By the link of Ben')
    expect(views[1]).toHaveTextContent('vic')
  })

  it('tell nobody else who watched, and are not for viewers (G2)', async () => {
    const { dialog, fetched } = await openDialog([share], { 'GET /api/v1/me': as('analyst') })
    await dialog.findByTestId('share-row')
    expect(dialog.queryByText('Who watched the replay')).not.toBeInTheDocument()
    expect(fetched.mock.calls.some(([{ url }]) => url.includes('/viewings'))).toBe(false)
  })

  it('are not for viewers (G2)', async () => {
    openConsole('/systems/tracker/sessions/s1', { ...sessionAnswers, 'GET /api/v1/me': as('viewer') })
    await screen.findByTestId('transcript-counts')
    expect(screen.queryByRole('button', { name: 'Share' })).not.toBeInTheDocument()
  })
})
