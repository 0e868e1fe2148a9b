import { EventType, IncrementalSource, NodeType, type eventWithTime } from '@rrweb/types'
import { beforeEach, describe, expect, it } from 'vitest'
import { change, element, mutation, nodeId, page, text } from '../../../../../test/recorded'
import { assetsFrom, type Assets } from './rewriteEvents'

describe('the pages of a recording', () => {
  let assets: Assets

  beforeEach(() => {
    assets = assetsFrom({ manifest: () => Promise.resolve([]), content: () => Promise.reject(new Error()) })
  })

  const rewrite = async (...events: eventWithTime[]) => JSON.stringify(await assets.rewrite(events))
  const treeOf = async (events: eventWithTime[]) => {
    const [, picture] = await assets.rewrite(events)
    return (picture as { data: { node: { childNodes: Node[] } } }).data.node
  }
  interface Node {
    type: NodeType
    id: number
    childNodes: Node[]
  }
  const nested = (id: number, childNodes: unknown[] = []) => ({ ...element('div', {}, childNodes), id })

  it('hold in a document what a document can hold, and a type nowhere else', async () => {
    const doctype = () => ({
      type: NodeType.DocumentType,
      id: nodeId(),
      name: 'html',
      publicId: '',
      systemId: '',
    })
    const [meta, picture] = page(doctype(), element('body', {}, [doctype(), text('x')]))
    const { node } = (picture as never as { data: { node: { childNodes: unknown[] } } }).data
    node.childNodes.unshift(text('x'), doctype(), doctype())
    node.childNodes.push(element('html'), doctype(), text('x'))
    const { childNodes } = await treeOf([meta, picture] as eventWithTime[])
    expect(childNodes.map(({ type }) => type)).toEqual([NodeType.DocumentType, NodeType.Element])
    expect(JSON.stringify(childNodes[1])).not.toContain('publicId')
  })

  it('have each node at one place, and none within itself', async () => {
    const tree = await treeOf(page(nested(700, [nested(701, [nested(700)]), nested(701)])))
    expect(JSON.stringify(tree).match(/"id":70[01]/g)).toEqual(['"id":700', '"id":701'])
    const add = (parentId: number, node: object) => ({ parentId, nextId: null, node })
    const within = await rewrite(mutation({ adds: [add(701, nested(700)), add(700, nested(701))] }))
    expect(within.match(/"parentId":70[01]/g)).toHaveLength(1)
  })

  it('move nodes as recorders tell it', async () => {
    await assets.rewrite(page(nested(710, [nested(711)])))
    const told = await rewrite(
      mutation({
        removes: [
          { parentId: 710, id: 711 },
          { parentId: 1, id: 710 },
        ],
        adds: [
          { parentId: 1, nextId: null, node: nested(711) },
          { parentId: 711, nextId: null, node: nested(710) },
        ],
      }),
      mutation({ adds: [{ parentId: 710, nextId: null, node: nested(712) }] }),
      mutation({ removes: [{ parentId: 710, id: 712 }] }),
      mutation({ adds: [{ parentId: 711, nextId: null, node: nested(712) }] }),
    )
    expect(told.match(/"parentId":\d+,"nextId"/g)).toHaveLength(4)
  })

  it('have shadow trees only where browsers let them be', async () => {
    const shadow = () => ({ ...element('p'), isShadow: true })
    const tree = await treeOf(page(element('br', {}, [shadow()]), element('div', {}, [shadow()])))
    expect(JSON.stringify(tree).match(/"isShadow":(?:true|false)/g)).toEqual([
      '"isShadow":false',
      '"isShadow":true',
    ])
  })

  it('replace sheets at once, where that fails while somebody listens', async () => {
    await assets.rewrite(page())
    const told = await rewrite(change(IncrementalSource.StyleSheetRule, { styleId: 1, replace: 'a{}' }))
    expect(told).toContain('"replaceSync":"a{}"')
    expect(told).not.toContain('"replace":')
  })

  it.each([
    ['nothing', null],
    ['no places', { source: IncrementalSource.MouseMove, positions: null }],
    ['a place that is none', { source: IncrementalSource.TouchMove, positions: [{ x: 'a', y: 1 }] }],
    ['an interaction that there is not', { source: IncrementalSource.MouseInteraction, type: 99 }],
    ['no text', { source: IncrementalSource.Input, text: {} }],
    ['no ranges', { source: IncrementalSource.Selection }],
    ['rules that are none', { source: IncrementalSource.AdoptedStyleSheet, styleIds: [1], styles: [{}] }],
  ])('are left out where they tell %s', async (_what, data) => {
    await assets.rewrite(page())
    const event = { type: EventType.IncrementalSnapshot, timestamp: 3, data } as unknown as eventWithTime
    expect(await assets.rewrite([event])).toEqual([])
  })
})
