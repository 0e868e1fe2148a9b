import { fireEvent, render } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { SessionEvent } from '@/api/types'
import { at, events, T0 } from '../../../../test/session'
import { momentsOf } from '../engine/moments'
import { SessionPlayer } from '../engine/SessionPlayer'
import { SeekBar } from './SeekBar'

const [page] = events as [SessionEvent]
const HOUR = 3_600

/** A session of eight hours on a line of 640 pixels. */
function line(...told: SessionEvent[]) {
  const player = new SessionPlayer(vi.fn(), vi.fn(), vi.fn())
  player.update({ sessionId: 's1', startedAt: at(0), endedAt: at(8 * HOUR), recordings: [] }, [])
  const { container } = render(
    <SeekBar player={player} moments={momentsOf(told, T0)} notes={[]} start={T0} onSeek={vi.fn()} />,
  )
  return container.querySelector('.sj-seek')!
}

describe('the line of a session (P6)', () => {
  it('has no more marks than can be told apart, each with the colours of what it stands for', () => {
    const bar = line(
      ...Array.from({ length: 8 * HOUR }, (_, second) => ({
        ...page,
        id: `${second}`,
        at: at(second),
        kind: ['track', 'click', 'page', 'input'][second % 4]!,
      })),
    )
    const marks = [...bar.querySelectorAll('.sj-seek__mark')]
    expect(marks).toHaveLength(80)
    expect([...marks[40]!.children].map(({ className }) => className)).toEqual([
      'sj-seek__kind sj-kind-page',
      'sj-seek__kind sj-kind-track',
      'sj-seek__kind sj-kind-click',
    ])
  })

  it('says what is there, and how much more', () => {
    const click = { ...page, id: '2', at: at(100), kind: 'click', name: undefined }
    const bar = line({ ...click, id: '0', at: at(0) }, click, { ...page, at: at(HOUR) })
    fireEvent.pointerMove(bar, { clientX: 80 })
    expect(bar.querySelector('.sj-seek__hover')).toHaveTextContent('Projects · 1:00:00')
    fireEvent.pointerMove(bar, { clientX: 2 })
    expect(bar.querySelector('.sj-seek__hover')).toHaveTextContent(/ and 1 more · 00:00$/)
    fireEvent.pointerMove(bar, { clientX: 320 })
    expect(bar.querySelector('.sj-seek__hover')).toHaveTextContent(/^4:00:00$/)
  })
})
