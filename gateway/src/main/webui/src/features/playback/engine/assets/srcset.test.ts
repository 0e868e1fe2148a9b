import { describe, expect, it } from 'vitest'
import { candidatesOf, srcsetOf } from './srcset'

const read = (srcset: string) => candidatesOf(srcset).map(({ address, descriptor }) => [address, descriptor])

describe('a srcset', () => {
  it.each([
    ['a.png', [['a.png', '']]],
    ['a.png 1x, b.png 2x', [['a.png', '1x'], ['b.png', '2x']]], // prettier-ignore
    ['a.png, b.png 640w', [['a.png', ''], ['b.png', '640w']]], // prettier-ignore
    ['  ,, a.png   1x ,b.png', [['a.png', '1x'], ['b.png', '']]], // prettier-ignore
    ['/w_1,h_2/a.png 1x,/w_2,h_3/b.png 2x', [['/w_1,h_2/a.png', '1x'], ['/w_2,h_3/b.png', '2x']]], // prettier-ignore
    ['data:image/png;base64,AA== 1x, b.png 2x', [['data:image/png;base64,AA==', '1x'], ['b.png', '2x']]], // prettier-ignore
    ['a.png (max, 1px) 2x', [['a.png', '(max, 1px) 2x']]],
    ['', []],
  ])('is read as a browser reads it: %s', (srcset, candidates) => {
    expect(read(srcset)).toEqual(candidates)
  })

  it('is written as it was read', () => {
    expect(srcsetOf(candidatesOf('a.png 1x,b.png'))).toBe('a.png 1x, b.png')
  })
})
