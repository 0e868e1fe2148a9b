import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { HealthBadge } from './HealthBadge'
import { HealthPanel } from './HealthPanel'
import type { Health } from './losses'

const grave = { text: '3 of 41 files missing', detail: 'They are not shown.', grave: true }
const told = { text: '1 frame left out', detail: 'Frames of other sites cannot be recorded.', grave: false }
const open = (health: Health) =>
  render(
    <>
      <HealthBadge health={health} />
      <HealthPanel
        health={health}
        missing={[{ address: 'https://shop.example/img/lamp.png?v=2', why: 'size' }]}
      />
    </>,
  )

describe('the health of a recording (P17)', () => {
  it('is told in a badge that leads to the panel', async () => {
    open({ losses: [grave, told], told: true })
    const badge = screen.getByRole('button', { name: 'Recording health: 3 of 41 files missing, 1 more' })
    await userEvent.click(badge)
    const panel = screen.getByRole('region', { name: 'Recording health' })
    expect(panel).toHaveFocus()
    expect(within(panel).getByText('1 frame left out')).toBeInTheDocument()
  })

  it('lists the files that are missing, with why', () => {
    open({ losses: [grave], told: true })
    const file = within(screen.getByRole('list', { name: 'Missing files' })).getByRole('listitem')
    expect(file).toHaveTextContent('lamp.png')
    expect(file).toHaveTextContent('Larger than what is kept')
  })

  it.each([
    [true, 'Complete'],
    [false, 'No known losses'],
  ])('says that nothing is missing only as surely as it is known', (sure, words) => {
    open({ losses: [], told: sure })
    expect(screen.getByRole('button', { name: `Recording health: ${words}` })).toBeInTheDocument()
  })
})
