import { EventType, IncrementalSource, NodeType, type eventWithTime } from '@rrweb/types'

/** The address of the recorded page. */
export const PAGE = 'https://site.example/shop/cart'

let last = 0

/** The id of another node. */
export const nodeId = () => ++last

export const text = (textContent: string) => ({ type: NodeType.Text, id: nodeId(), textContent })

export const element = (
  tagName: string,
  attributes: object = {},
  childNodes: unknown[] = [],
  more: object = {},
) => ({
  ...{ type: NodeType.Element, id: nodeId(), tagName, attributes, childNodes },
  ...more,
})

/** What a recording begins with. */
export const page = (...body: unknown[]) =>
  [
    { type: EventType.Meta, timestamp: 1, data: { href: PAGE, width: 1280, height: 800 } },
    {
      type: EventType.FullSnapshot,
      timestamp: 2,
      data: {
        node: { type: NodeType.Document, id: nodeId(), childNodes: [element('html', {}, body)] },
        initialOffset: { left: 0, top: 0 },
      },
    },
  ] as unknown as eventWithTime[]

export const change = (source: IncrementalSource, data: object) =>
  ({
    type: EventType.IncrementalSnapshot,
    timestamp: 3,
    data: { source, ...data },
  }) as unknown as eventWithTime

export const mutation = (data: object) =>
  change(IncrementalSource.Mutation, { adds: [], removes: [], texts: [], attributes: [], ...data })
