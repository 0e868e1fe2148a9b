import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Source } from '@/api/types'
import { ada, openConsole, Refusal } from '../../../../test/render'
import { source } from '../../../../test/samples'

const PATH = '/api/v1/systems/tracker/sources'
const viewer = { ...ada, systems: [{ ...ada.systems[0]!, role: 'viewer' }] }
const masked: Source = {
  ...source,
  recordingSettings: { ...source.recordingSettings, maskAllText: true },
}
/** The tab of a source of which all text is masked once something was changed. */
const open = (more = {}) => {
  let now = source
  return openConsole('/systems/tracker/sources/app/recording', {
    'GET /api/v1/me': ada,
    [`GET ${PATH}`]: () => ({ items: [now] }),
    [`PATCH ${PATH}/app`]: () => (now = masked),
    ...more,
  })
}

describe('how a source is recorded (P2)', () => {
  it('says which share of the visits is', async () => {
    const { sent } = open()
    const share = await screen.findByRole('textbox', { name: 'Recorded visits, in percent' })
    expect(share).toHaveValue('100')
    expect(screen.getByRole('button', { name: 'Save share' })).toBeDisabled()
    await userEvent.clear(share)
    await userEvent.type(share, '101')
    expect(screen.getByText('Give a number from 0 to 100.')).toBeInTheDocument()
    await userEvent.clear(share)
    await userEvent.type(share, '12.5{Enter}')
    await waitFor(() => expect(sent('PATCH')).toEqual([{ recordingSettings: { sampleRate: 0.125 } }]))
  })

  it('takes selectors, one a line, and none that browsers do not understand', async () => {
    const { sent } = open()
    const mask = await screen.findByRole('textbox', { name: 'Mask' })
    await userEvent.type(mask, '.salary{Enter}p::{Enter}')
    expect(screen.getByText(/“p::” is no CSS selector/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Save selectors' })).toBeDisabled()
    await userEvent.clear(mask)
    await userEvent.type(mask, '.salary{Enter}{Enter}  .card b')
    await userEvent.type(screen.getByRole('textbox', { name: 'Unmask' }), 'form')
    await userEvent.click(screen.getByRole('button', { name: 'Save selectors' }))
    await waitFor(() => expect(sent('PATCH')).toHaveLength(1))
    expect(sent('PATCH')).toEqual([
      {
        recordingSettings: {
          blockSelectors: [],
          maskSelectors: ['.salary', '.card b'],
          unmaskSelectors: ['form'],
          ignoreSelectors: [],
        },
      },
    ])
  })

  it('masks all text when it is switched on', async () => {
    const { sent } = open()
    await userEvent.click(await screen.findByRole('switch', { name: 'Mask all text' }))
    await waitFor(() => expect(screen.getByRole('switch', { name: 'Mask all text' })).toBeChecked())
    expect(sent('PATCH')).toEqual([{ recordingSettings: { maskAllText: true } }])
  })

  it('takes pictures of canvases when it is switched on', async () => {
    const { sent } = open()
    expect(await screen.findByRole('switch', { name: 'Record canvases' })).not.toBeChecked()
    await userEvent.click(screen.getByRole('switch', { name: 'Record canvases' }))
    await waitFor(() => expect(sent('PATCH')).toEqual([{ recordingSettings: { canvas: true } }]))
  })

  it('is changed by administrators only', async () => {
    open({ 'GET /api/v1/me': viewer })
    expect(await screen.findByText(/Only administrators of the system can change/)).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: 'Mask' })).toBeDisabled()
  })

  it('says why a change was refused', async () => {
    open({ [`PATCH ${PATH}/app`]: new Refusal(400, 'Correct the fields.') })
    await userEvent.click(await screen.findByRole('switch', { name: 'Mask all text' }))
    expect(await screen.findByText('Correct the fields.')).toBeInTheDocument()
  })
})
