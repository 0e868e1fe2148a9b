/** A session as one file, made as playback-service makes it: the page that is built from `src/features/playback/offline`, and in it answers of the API. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import * as fixtures from './fixtures.mjs'

const PAGE = new URL('../../dist-offline/player.html', import.meta.url)
const PLACE = '<!-- recording -->'
const MOST = 200 * 1024 * 1024

const part = (path, content, type = 'application/json') =>
  `<script type="text/plain" data-path="${path}" data-type="${type}">${gzipSync(content).toString('base64')}</script>\n`
const json = (path, value) => part(path, JSON.stringify(value))

function partsOf(session) {
  const manifest = fixtures.manifestOf(session)
  const assets = new Map()
  const parts = [json('', manifest)]
  for (const { id, chunks } of manifest.recordings) {
    const items = fixtures.assetsOf(id)
    parts.push(json(`recordings/${id}/assets`, { items }))
    items.filter(({ type }) => type).forEach(({ sha256 }) => assets.set(sha256, fixtures.asset(sha256)))
    chunks.forEach(({ sequence }) =>
      parts.push(json(`recordings/${id}/chunks/${sequence}`, fixtures.chunk(id, sequence))),
    )
  }
  assets.forEach(({ content, type }, sha256) => parts.push(part(`assets/${sha256}`, content, type)))
  return parts.join('')
}

export function exportOf(session) {
  const [head, tail] = readFileSync(PAGE, 'utf8').split(PLACE)
  return {
    content: Buffer.from(head + partsOf(session) + tail),
    type: 'text/html',
    file: `session-${session.id}.html`,
  }
}

/** Sessions whose number ends with a 9 are too large. */
export const exportSizeOf = ({ id }) => ({ bytes: id.endsWith('9') ? 2 * MOST : 2_600_000, mostBytes: MOST })
