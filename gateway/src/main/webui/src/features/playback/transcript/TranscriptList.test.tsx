import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { SessionEvent } from '@/api/types'
import { momentsOf } from '../engine/moments'
import { TranscriptList } from './TranscriptList'

const T0 = Date.UTC(2026, 0, 1)
const COUNT = 100_000
const events = Array.from({ length: COUNT }, (_, index): SessionEvent => ({
  id: `e${index}`,
  at: new Date(T0 + index * 100).toISOString(),
  kind: 'track',
  name: `Event ${index}`,
  sourceId: 'app',
  sourceType: 'product',
  marks: [],
  properties: {},
}))
const moments = momentsOf(events, T0)

/** Stands in for the player: what is sought becomes current. */
function Playing({ onSeek }: { onSeek?: (time: number) => void }) {
  const [current, setCurrent] = useState(-1)
  const seek = (time: number) => {
    setCurrent(time / 100)
    onSeek?.(time)
  }
  return (
    <>
      <button onClick={() => setCurrent(50_000)}>Jump</button>
      <TranscriptList moments={moments} current={current} onSeek={seek} />
      <button>After</button>
    </>
  )
}

const tile = (name: string) =>
  screen.getByText(name).closest<HTMLElement>('[data-testid=transcript-tile]') as HTMLElement
const mainOf = (name: string) => within(tile(name)).getAllByRole('button')[0]

/** jsdom does not scroll: what a browser does. */
function letScroll() {
  Element.prototype.scrollTo = vi.fn(function (this: Element, to?: ScrollToOptions | number) {
    this.scrollTop = (to as ScrollToOptions).top ?? 0
    setTimeout(() => this.dispatchEvent(new Event('scroll')))
  })
}

describe('a long transcript', () => {
  afterEach(() => {
    Reflect.deleteProperty(Element.prototype, 'scrollTo')
  })

  it('keeps only what is near to the view, and says how long it is', () => {
    render(<Playing />)
    expect(screen.getAllByTestId('transcript-tile').length).toBeLessThan(120)
    expect(tile('Event 0')).toHaveAttribute('aria-posinset', '1')
    expect(tile('Event 0')).toHaveAttribute('aria-setsize', String(COUNT))
  })

  it('brings the moment of the player into view, and leads the player to a moment (P7)', async () => {
    letScroll()
    const onSeek = vi.fn()
    render(<Playing onSeek={onSeek} />)
    await userEvent.click(screen.getByRole('button', { name: 'Jump' }))
    await screen.findByText('Event 50000')
    expect(tile('Event 50000')).toHaveAttribute('aria-current', 'step')
    expect(screen.queryByText('Event 1000')).not.toBeInTheDocument()
    await userEvent.click(mainOf('Event 50003')!)
    expect(onSeek).toHaveBeenCalledWith(5_000_300)
  })

  it('is one stop of the Tab key, and is walked with the arrows', async () => {
    letScroll()
    const onSeek = vi.fn()
    render(<Playing onSeek={onSeek} />)
    await userEvent.tab()
    await userEvent.tab()
    expect(mainOf('Event 0')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(mainOf('Event 1')).toHaveFocus()
    await userEvent.keyboard('{End}')
    expect(mainOf(`Event ${COUNT - 1}`)).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(onSeek).toHaveBeenCalledWith((COUNT - 1) * 100)
    await userEvent.tab()
    expect(screen.getByRole('button', { name: `Details of Event ${COUNT - 1}` })).toHaveFocus()
    await userEvent.tab()
    expect(screen.getByRole('button', { name: 'After' })).toHaveFocus()
  })

  it('keeps the tile that the keyboard is at while the player goes elsewhere', async () => {
    letScroll()
    render(<Playing />)
    const jump = screen.getByRole('button', { name: 'Jump' })
    await userEvent.tab()
    await userEvent.tab()
    act(() => jump.click())
    expect(await screen.findByText('Event 50000')).toBeInTheDocument()
    expect(mainOf('Event 0')).toHaveFocus()
  })

  it('keeps the details open that were opened, also when they were out of sight', async () => {
    letScroll()
    render(<Playing />)
    await userEvent.click(screen.getByRole('button', { name: 'Details of Event 0' }))
    await userEvent.keyboard('{End}')
    await waitFor(() => expect(screen.queryByText('Event 0')).not.toBeInTheDocument())
    await userEvent.keyboard('{Home}')
    expect(screen.getByRole('button', { name: 'Details of Event 0' })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
  })
})
