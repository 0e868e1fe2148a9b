/** A way to send events to a source, ready to paste. */
export interface Snippet {
  id: string
  title: string
  hint: string
  code: string
}

/** Where a source's events go. */
export interface Target {
  /** The gateway's address as browsers and servers see it, without a path. */
  origin: string
  writeKey: string
}

const scriptTag = ({
  origin,
  writeKey,
}: Target): string => `<script>window.sojourn = window.sojourn || []</script>
<script async src="${origin}/sojourn.js" data-write-key="${writeKey}"></script>`

const segmentBrowser = ({ origin, writeKey }: Target): string => {
  const { host, protocol } = new URL(origin)
  return `import { AnalyticsBrowser } from '@segment/analytics-next'

export const analytics = AnalyticsBrowser.load(
  { writeKey: '${writeKey}', cdnURL: '${origin}' },
  { integrations: { 'Segment.io': { apiHost: '${host}/v1', protocol: '${protocol.replace(':', '')}' } } },
)

analytics.page()
analytics.track('Project created', { plan: 'team' })`
}

const segmentSnippet = ({ origin, writeKey }: Target): string => {
  const { host, protocol } = new URL(origin)
  return `<!-- /segment is the folder dist/umd of the npm package @segment/analytics-next, served by your site -->
<script src="/segment/index.js"></script>
<script>
  window.analytics = AnalyticsNext.AnalyticsBrowser.load(
    { writeKey: '${writeKey}', cdnURL: '${origin}' },
    { integrations: { 'Segment.io': { apiHost: '${host}/v1', protocol: '${protocol.replace(':', '')}' } } },
  )
  analytics.page()
</script>`
}

const segmentNode = ({
  origin,
  writeKey,
}: Target): string => `import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({ writeKey: '${writeKey}', host: '${origin}' })

analytics.track({ userId: 'user-1', event: 'Project created', properties: { plan: 'team' } })
await analytics.closeAndFlush()`

const segmentJava = ({ origin, writeKey }: Target): string => `// com.segment.analytics.java:analytics
Analytics analytics = Analytics.builder("${writeKey}")
    .endpoint("${origin}")
    .build();

analytics.enqueue(TrackMessage.builder("Project created")
    .userId("user-1")
    .properties(Map.of("plan", "team")));
analytics.flush();`

const curl = ({ origin, writeKey }: Target): string => `curl ${origin}/v1/track \\
  -u '${writeKey}:' \\
  -H 'Content-Type: application/json' \\
  -d '{"anonymousId": "visitor-1", "event": "Project created", "properties": {"plan": "team"}}'`

export const snippetsOf = (target: Target): Snippet[] => [
  {
    id: 'script',
    title: 'Script tag',
    hint: 'Before </head> on every page. Page views, clicks, inputs and errors are collected by themselves; replays too where recording is on.',
    code: scriptTag(target),
  },
  {
    id: 'segment-next',
    title: 'analytics-next',
    hint: 'Sites built with Segment’s @segment/analytics-next keep all their calls: only what it is loaded with differs.',
    code: segmentBrowser(target),
  },
  {
    id: 'segment-js',
    title: 'analytics.js',
    hint: 'Segment’s SDK for pages without a build. The calls (page, track, identify, …) stay as they are.',
    code: segmentSnippet(target),
  },
  {
    id: 'node',
    title: 'Node',
    hint: 'Segment’s SDK on your server. Give the same userId as in the browser, and both join in one session.',
    code: segmentNode(target),
  },
  {
    id: 'java',
    title: 'Java',
    hint: 'Segment’s SDK on your server. Give the same userId as in the browser, and both join in one session.',
    code: segmentJava(target),
  },
  { id: 'curl', title: 'curl', hint: 'One event over HTTP, to try it out.', code: curl(target) },
]
