import { EventType, IncrementalSource, type eventWithTime } from '@rrweb/types'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Popovers } from './Popovers'

const change = (id: number, mode: string | null): eventWithTime => ({
  type: EventType.IncrementalSnapshot,
  timestamp: 1,
  data: {
    source: IncrementalSource.Mutation,
    adds: [],
    removes: [],
    texts: [],
    attributes: [{ id, attributes: { rr_open_mode: mode } }],
  },
})

describe('popovers of a recorded page (P5)', () => {
  const toggle = vi.fn()
  const menu = document.createElement('div')
  const popovers = new Popovers(() => ({ getNode: (id) => (id === 7 ? menu : null) }))
  beforeEach(() => {
    toggle.mockClear()
    Object.assign(menu, { popover: 'auto', togglePopover: toggle })
    menu.setAttribute('rr_open_mode', 'popover')
    document.body.append(menu)
  })

  it('are shown once their page is built', () => {
    popovers.onBuild(menu, { id: 7 })
    expect(toggle).not.toHaveBeenCalled()
    popovers.show()
    popovers.show()
    expect(toggle.mock.calls).toEqual([[true]])
  })

  it('open and close as they did', () => {
    popovers.handler(change(7, 'popover'), false)
    menu.removeAttribute('rr_open_mode')
    popovers.handler(change(7, null), false)
    expect(toggle.mock.calls).toEqual([[true], [false]])
  })

  it('are left alone while the player jumps, and where they are gone', () => {
    popovers.handler(change(7, 'popover'), true)
    popovers.handler(change(8, 'popover'), true)
    expect(toggle).not.toHaveBeenCalled()
    popovers.show()
    expect(toggle.mock.calls).toEqual([[true]])
    menu.remove()
    popovers.handler(change(7, null), false)
    expect(toggle).toHaveBeenCalledTimes(1)
  })
})
