/**
 * Records a small made-up application in Chromium with rrweb and stores what the API would answer for it in
 * `test/mock/data/recorded.json`: recordings in chunks, and the events of the transcript. Run again with `npm run mock:record`.
 */
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { chromium } from 'playwright-core'

const rrweb = await readFile('node_modules/@rrweb/record/dist/record.umd.min.cjs', 'utf8')
const site = await readFile('test/mock/site.html', 'utf8')
const CLOCK_OFFSET_MS = -1_500
const EVENTS_PER_CHUNK = 60

const server = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(site)
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const origin = `http://127.0.0.1:${server.address().port}`

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
const recorded = []
const transcript = []
await page.exposeFunction('sojournEmit', (event) => recorded.at(-1).push(event))
await page.exposeFunction('sojournTrack', (event) => transcript.push(event))
await page.addInitScript({
  content: `if (window === window.top) {${rrweb}
window.addEventListener('DOMContentLoaded', () => {
  rrwebRecord.record({ emit: (event) => window.sojournEmit(JSON.parse(JSON.stringify(event))), maskAllInputs: true })
})
const tell = (kind, more) => window.sojournTrack({ at: Date.now(), kind, url: location.href, title: document.title, ...more })
window.tell = tell
window.addEventListener('load', () => tell('page', {}))
document.addEventListener('click', (e) => tell('click', { properties: { text: (e.target.innerText || '').slice(0, 40), tag: e.target.tagName.toLowerCase(), selector: e.target.id ? '#' + e.target.id : e.target.tagName.toLowerCase(), x: e.clientX, y: e.clientY } }), true)
document.addEventListener('change', (e) => tell('input', { properties: { label: e.target.labels?.[0]?.innerText ?? e.target.name, inputType: e.target.type, length: e.target.value.length, masked: true, selector: '#' + e.target.id } }), true)
window.addEventListener('error', (e) => tell('error', { properties: { message: e.message, source: e.filename, line: e.lineno } }))
}`,
})

const open = async (path) => {
  recorded.push([])
  await page.goto(origin + path)
  await page.waitForTimeout(600)
}
const wander = async () => {
  await page.mouse.move(200, 200, { steps: 8 })
  await page.mouse.move(640, 420, { steps: 20 })
}

await open('/projects')
await wander()
await page.click('#new-project', { delay: 120 })
await page.waitForTimeout(500)
await page.locator('#project-name').pressSequentially('Website relaunch', { delay: 70 })
await page.selectOption('#project-team', 'design')
await page.waitForTimeout(300)
await page.click('#create', { delay: 100 })
await page.waitForTimeout(1200)
await page.mouse.wheel(0, 500)
await page.waitForTimeout(900)
await open('/settings?tab=plan')
await wander()
await page.click('#upgrade', { delay: 100 })
await page.waitForTimeout(1000)
await page.click('#retry', { delay: 100 })
await page.waitForTimeout(1500)
await browser.close()
server.close()

const iso = (time) => new Date(time + CLOCK_OFFSET_MS).toISOString()
const chunksOf = (events) =>
  Array.from({ length: Math.ceil(events.length / EVENTS_PER_CHUNK) }, (_, sequence) => {
    const part = events.slice(sequence * EVENTS_PER_CHUNK, (sequence + 1) * EVENTS_PER_CHUNK)
    return { sequence, events: part }
  })
const public_ = (text) => text.replaceAll(origin, 'https://app.planwise.example')
const recordings = recorded.map((events, index) => {
  const chunks = chunksOf(events)
  return {
    id: `recording-${index + 1}`,
    tabId: 'tab-1',
    from: iso(events[0].timestamp),
    to: iso(events.at(-1).timestamp),
    gaps: [],
    chunks: chunks.map(({ sequence, events: part }) => ({
      sequence,
      from: iso(part[0].timestamp),
      to: iso(part.at(-1).timestamp),
      clockOffsetMs: CLOCK_OFFSET_MS,
      snapshot: sequence === 0,
      events: part.length,
      bytes: JSON.stringify(part).length,
    })),
    content: chunks.map(({ events: part }) => part),
  }
})
const events = transcript
  .toSorted((a, b) => a.at - b.at)
  .map((event, index) => ({ id: `event-${index + 1}`, sourceType: 'product', ...event, at: iso(event.at) }))
await writeFile('test/mock/data/recorded.json', `${public_(JSON.stringify({ recordings, events }))}\n`)
