import { EventType, IncrementalSource, type eventWithTime } from '@rrweb/types'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Finishing } from './Finishing'
import { popovers } from './popovers'

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
  const finishing = new Finishing(() => ({ getNode: (id) => (id === 7 ? menu : null) }), [popovers])
  beforeEach(() => {
    toggle.mockClear()
    Object.assign(menu, { popover: 'auto', togglePopover: toggle })
    menu.setAttribute('rr_open_mode', 'popover')
    document.body.append(menu)
  })

  it('are shown once their page is built', () => {
    finishing.onBuild(menu, { id: 7 })
    expect(toggle).not.toHaveBeenCalled()
    finishing.show()
    finishing.show()
    expect(toggle.mock.calls).toEqual([[true]])
  })

  it('open and close as they did', () => {
    finishing.handler(change(7, 'popover'), false)
    menu.removeAttribute('rr_open_mode')
    finishing.handler(change(7, null), false)
    expect(toggle.mock.calls).toEqual([[true], [false]])
  })

  it('are left alone while the player jumps, and where they are gone', () => {
    finishing.handler(change(7, 'popover'), true)
    finishing.handler(change(8, 'popover'), true)
    expect(toggle).not.toHaveBeenCalled()
    finishing.show()
    expect(toggle.mock.calls).toEqual([[true]])
    menu.remove()
    finishing.handler(change(7, null), false)
    expect(toggle).toHaveBeenCalledTimes(1)
  })
})
