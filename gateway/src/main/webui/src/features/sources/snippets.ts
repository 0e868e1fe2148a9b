import type { Source } from '@/api/types'

export interface Snippet {
  id: string
  title: string
  hint: string
  code: string
}

const scriptTag = (
  origin: string,
  key: string,
): string => `<script>window.sojourn = window.sojourn || []</script>
<script async src="${origin}/sojourn.js" data-write-key="${key}"></script>`

const curl = (origin: string, key: string): string => `curl ${origin}/v1/track \\
  -u '${key}:' \\
  -H 'Content-Type: application/json' \\
  -d '{"anonymousId": "visitor-1", "event": "Project created", "properties": {"plan": "team"}}'`

const segmentNode = (
  origin: string,
  key: string,
): string => `import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({ writeKey: '${key}', host: '${origin}' })

analytics.track({ userId: 'user-1', event: 'Project created', properties: { plan: 'team' } })
await analytics.closeAndFlush()`

/** The ways to send events to a source, ready to paste. */
export const snippetsOf = (source: Source, origin: string): Snippet[] => [
  {
    id: 'script',
    title: 'Script tag',
    hint: 'Before </head> on every page. Page views, clicks, inputs and errors are collected by themselves.',
    code: scriptTag(origin, source.writeKey),
  },
  {
    id: 'curl',
    title: 'curl',
    hint: 'One event over HTTP, to try it out.',
    code: curl(origin, source.writeKey),
  },
  {
    id: 'node',
    title: 'Segment Node',
    hint: 'Any Segment-compatible SDK works; only the host differs.',
    code: segmentNode(origin, source.writeKey),
  },
]
