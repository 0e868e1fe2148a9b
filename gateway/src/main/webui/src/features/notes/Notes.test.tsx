import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Note } from '@/api/types'
import { ada, openConsole, Refusal } from '../../../test/render'
import { manifest, session, sessionAnswers, T0 } from '../../../test/session'

vi.mock('@/features/playback/engine/ReplayStage', () => import('../../../test/stage'))

const PATH = '/api/v1/systems/tracker/sessions/s1/notes'
const at = (second: number) => new Date(T0 + second * 1000).toISOString()
const note = (id: string, second: number, more: Partial<Note> = {}): Note => ({
  id,
  at: at(second),
  author: 'ada',
  authorName: 'Ada Berg',
  own: true,
  text: `Note ${id}`,
  version: 1,
  createdAt: at(900),
  ...more,
})

const open = (notes: Note[], more: Record<string, unknown> = {}) =>
  openConsole('/systems/tracker/sessions/s1?t=12000', {
    ...sessionAnswers,
    [`GET ${PATH}`]: { items: notes },
    ...more,
  })
const viewer = { ...ada, systems: [{ ...ada.systems[0]!, role: 'viewer' }] }

describe('notes (P10)', () => {
  it('are listed by their moments, which lead there, and are marks on the timeline', async () => {
    open([note('1', 20), note('2', 30, { own: false, authorName: 'Ben' })])
    const [first] = await screen.findAllByTestId('note')
    await userEvent.click(within(first!).getByRole('button', { name: '00:20' }))
    expect(screen.getByTestId('replay-position')).toHaveTextContent('00:20')
    expect(document.querySelectorAll('.sj-seek__note')).toHaveLength(2)
    expect(screen.queryByRole('button', { name: 'Edit the note at 00:30' })).not.toBeInTheDocument()
  })

  it('show what is written as it is written, never as markup', async () => {
    open([note('1', 20, { text: '<img src=x onerror=alert(1)>' })])
    expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeInTheDocument()
    expect(document.querySelector('img[src=x]')).toBeNull()
  })

  it('are written at the time of the player, by the key n', async () => {
    const { sent } = open([], { [`POST ${PATH}`]: note('new', 12) })
    await screen.findByText(/Mark a moment/)
    await userEvent.keyboard('n')
    const text = await screen.findByRole('textbox', { name: 'Note at 00:12' })
    expect(text).toHaveFocus()
    await userEvent.keyboard('no, {Enter}here')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(sent('POST')).toEqual([{ at: at(12), text: 'no, \nhere' }]))
    await waitFor(() => expect(text).not.toBeInTheDocument())
  })

  it('are changed with the version that was read, and say why when that failed', async () => {
    const refused = new Refusal(409, 'The note was changed meanwhile; load it again.')
    const { sent } = open([note('1', 20)], { [`PATCH ${PATH}/1`]: refused })
    await userEvent.click(await screen.findByRole('button', { name: 'Edit the note at 00:20' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Note at 00:20' }), ' more')
    await userEvent.click(screen.getByRole('button', { name: 'Move to 00:12' }))
    await userEvent.click(screen.getByRole('button', { name: 'Save note' }))
    await waitFor(() => expect(sent('PATCH')).toEqual([{ at: at(12), text: 'Note 1 more', version: 1 }]))
    expect(await screen.findByText(/changed meanwhile/)).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: 'Note at 00:12' })).toHaveValue('Note 1 more')
  })

  it('give the focus back to what it was on', async () => {
    open([note('1', 20)], { [`PATCH ${PATH}/1`]: note('1', 20, { text: 'Note 1!', version: 2 }) })
    const add = await screen.findByRole('button', { name: 'Add note' })
    await userEvent.click(add)
    await userEvent.keyboard('{Escape}')
    expect(add).toHaveFocus()
    await userEvent.click(await screen.findByRole('button', { name: 'Edit the note at 00:20' }))
    await userEvent.keyboard('!{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /^Note at/ })).not.toBeInTheDocument())
    expect(screen.getByRole('button', { name: 'Edit the note at 00:20' })).toHaveFocus()
  })

  it('are removed after a question', async () => {
    const { sent } = open([note('1', 20)], { [`DELETE ${PATH}/1`]: undefined })
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the note at 00:20' }))
    await userEvent.click(screen.getByRole('button', { name: 'Remove note' }))
    await waitFor(() => expect(sent('DELETE')).toHaveLength(1))
  })

  it('are only read by viewers', async () => {
    open([note('1', 20)], { 'GET /api/v1/me': viewer })
    await screen.findByTestId('note')
    await userEvent.keyboard('n')
    expect(screen.queryByRole('textbox', { name: /Note at/ })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Add note' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Edit the note/ })).not.toBeInTheDocument()
  })

  it('are told on the timeline of a session without a recording, too', async () => {
    open([note('1', 20)], {
      [`GET /api/v1/systems/tracker/sessions/s1`]: { ...session, hasRecording: false },
      [`GET /api/v1/systems/tracker/sessions/s1/playback`]: { ...manifest, recordings: [] },
    })
    await screen.findByTestId('note')
    expect(document.querySelectorAll('.sj-seek__note')).toHaveLength(1)
  })
})
