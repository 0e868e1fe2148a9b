import { EventType, IncrementalSource, type eventWithTime } from '@rrweb/types'
import { describe, expect, it, vi } from 'vitest'
import { addFonts, pastRrweb } from './ownFonts'

const font = {
  type: EventType.IncrementalSnapshot,
  timestamp: 5,
  data: {
    source: IncrementalSource.Font,
    family: 'Late',
    fontSource: 'url("blob:kept/1")',
    buffer: false,
    descriptors: { weight: '700' },
  },
} as eventWithTime

/** A frame that has its own kind of fonts, as each window has. */
function aFrame() {
  const fonts = { add: vi.fn(), clear: vi.fn() }
  class FontFace {
    readonly made: unknown[]
    constructor(...made: unknown[]) {
      this.made = made
    }
  }
  const frame = { contentDocument: { fonts }, contentWindow: { FontFace } } as unknown as HTMLIFrameElement
  return { frame, fonts }
}

describe('fonts that scripts have made', () => {
  it('are made by the page that shows them', () => {
    const { frame, fonts } = aFrame()
    const given = pastRrweb(font)
    expect(given).toMatchObject({ type: EventType.Custom, timestamp: 5 })
    addFonts(frame, given)
    expect(fonts.add.mock.lastCall![0].made).toEqual(['Late', 'url("blob:kept/1")', { weight: '700' }])
  })

  it('are made anew for each picture of the page', () => {
    const { frame, fonts } = aFrame()
    addFonts(frame, { type: EventType.FullSnapshot } as eventWithTime)
    expect(fonts.clear).toHaveBeenCalledOnce()
  })

  it('are none that a recording only says to be one', () => {
    const { frame, fonts } = aFrame()
    const payload = { family: 'F', source: 'url(https://evil.example/f)', descriptors: {} }
    addFonts(frame, { type: EventType.Custom, timestamp: 1, data: { tag: 'font', payload } })
    expect(fonts.add).not.toHaveBeenCalled()
  })

  it('are the only events that are given to rrweb in another form', () => {
    const other = {
      type: EventType.Meta,
      timestamp: 1,
      data: { href: '', width: 1, height: 1 },
    } as eventWithTime
    expect(pastRrweb(other)).toBe(other)
  })
})
