import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { describe, expect, it } from 'vitest'
import { Bars, type Bar } from './Bars'

const bars: Bar[] = [
  { key: 'a', value: 3, title: 'Mon: 3', before: { value: 1, title: 'before, Fri: 1' }, to: '/mon' },
  { key: 'b', value: 9, title: 'Tue: 9', before: { value: 2, title: 'before, Sat: 2' }, to: '/tue' },
  { key: 'c', value: 0, title: 'Wed: 0', before: { value: 4, title: 'before, Sun: 4' }, to: '/wed' },
]

const open = (shown = bars) => {
  const element = <Bars label="Sessions over time" bars={shown} unit="count" ticks={() => []} />
  const router = createMemoryRouter([{ path: '*', element }])
  render(<RouterProvider router={router} />)
  return { router, list: screen.getByRole('list', { name: 'Sessions over time' }) }
}

describe('a chart (M6, M7)', () => {
  it('says the largest value, and each value beside that of the range before', () => {
    const { list } = open()
    expect(screen.getByText('Largest: Tue: 9')).toBeInTheDocument()
    expect(screen.getByText('The range before')).toBeInTheDocument()
    expect(within(list).getByRole('link', { name: 'Mon: 3; before, Fri: 1' })).toHaveAttribute('href', '/mon')
    expect(within(list).getByRole('button', { name: 'Wed: 0; before, Sun: 4' })).toBeInTheDocument()
  })

  it('has a scale', async () => {
    open()
    for (const value of ['0', '5', '10']) {
      expect(await screen.findByText(value)).toBeInTheDocument()
    }
  })

  it('is read by the keyboard, bar by bar, and followed by Enter', async () => {
    const { router } = open()
    await userEvent.tab()
    expect(screen.getByText('Wed: 0')).toBeInTheDocument()
    await userEvent.keyboard('{ArrowLeft}')
    expect(screen.getByText('Tue: 9')).toBeInTheDocument()
    await userEvent.keyboard('{Home}')
    expect(screen.getByText('Mon: 3')).toBeInTheDocument()
    await userEvent.keyboard('{Enter}')
    expect(router.state.location.pathname).toBe('/mon')
  })

  it('is read by a tap, and followed by the next one or by the link beside the value', async () => {
    const { router, list } = open()
    const bar = within(list).getByRole('link', { name: /^Tue/ })
    const tap = () => {
      fireEvent.pointerDown(bar, { pointerType: 'touch' })
      fireEvent.click(bar)
    }
    tap()
    expect(screen.getByText('Tue: 9')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Open' })).toHaveAttribute('href', '/tue')
    expect(router.state.location.pathname).toBe('/')
    tap()
    expect(router.state.location.pathname).toBe('/tue')
  })

  it('says nothing of a range before that had nothing', () => {
    open(bars.map((bar) => ({ ...bar, before: { value: 0, title: 'before: 0' } })))
    expect(screen.queryByText('The range before')).not.toBeInTheDocument()
  })
})
