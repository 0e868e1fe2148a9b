import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ada, openConsole } from '../../../../test/render'
import { sessionAnswers } from '../../../../test/session'

vi.mock('../engine/ReplayStage', () => import('../../../../test/stage'))

const MIB = 1024 * 1024
const EXPORT = '/api/v1/systems/tracker/sessions/s1/playback/export'
const NAME = 'Save the replay as a file'

async function openDialog(size: unknown) {
  openConsole('/systems/tracker/sessions/s1?t=30000', { ...sessionAnswers, [`GET ${EXPORT}/size`]: size })
  await userEvent.click(await screen.findByRole('button', { name: NAME }))
  return within(await screen.findByRole('dialog'))
}

describe('saving a replay as a file (P16)', () => {
  it('tells how large the file is before it is made', async () => {
    const dialog = await openDialog({ leastBytes: MIB, bytes: 3 * MIB, mostBytes: 200 * MIB })
    expect(await dialog.findByText(/at most 3.0 MiB/)).toBeInTheDocument()
    expect(dialog.getByRole('link', { name: 'Save file' })).toHaveAttribute('href', EXPORT)
  })

  it('says that the file may end before the session does', async () => {
    const dialog = await openDialog({ leastBytes: MIB, bytes: 300 * MIB, mostBytes: 200 * MIB })
    expect(await dialog.findByText(/may not fit into one file/)).toBeInTheDocument()
    expect(dialog.getByText(/at most 200.0 MiB/)).toHaveTextContent('it ends there, and says so')
    expect(dialog.getByRole('link', { name: 'Save file' })).toHaveAttribute('href', EXPORT)
  })

  it('saves a part where the whole is too large', async () => {
    const dialog = await openDialog(({ searchParams }: URL) => ({
      leastBytes: searchParams.get('from') ? 9 * MIB : 400 * MIB,
      bytes: searchParams.get('from') ? 9 * MIB : 500 * MIB,
      mostBytes: 200 * MIB,
    }))
    expect(await dialog.findByText(/Too large for one file/)).toBeInTheDocument()
    expect(dialog.getByRole('button', { name: 'Save file' })).toBeDisabled()
    await userEvent.click(dialog.getByRole('radio', { name: 'Ten minutes around 00:30' }))
    const link = await dialog.findByRole('link', { name: 'Save file' })
    expect(link).toHaveAttribute(
      'href',
      `${EXPORT}?from=2025-12-31T23%3A55%3A30.000Z&to=2026-01-01T00%3A05%3A30.000Z`,
    )
  })

  it('is not for viewers (G2)', async () => {
    const viewer = { ...ada, systems: [{ ...ada.systems[0]!, role: 'viewer' }] }
    openConsole('/systems/tracker/sessions/s1', { ...sessionAnswers, 'GET /api/v1/me': viewer })
    expect(await screen.findByRole('region', { name: 'Player' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: NAME })).not.toBeInTheDocument()
  })
})
