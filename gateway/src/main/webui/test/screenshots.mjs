/** Takes a picture of each page, wide and narrow, light and dark, into `test/.screenshots`. Needs `npm run build` first. */
import { mkdir } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { startMock } from './mock/server.mjs'

const only = process.argv[2]
const OUT = new URL('./.screenshots/', import.meta.url).pathname
await mkdir(OUT, { recursive: true })
const server = await startMock()
const base = `http://127.0.0.1:${server.address().port}`
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})

const PAGES = {
  'sign-in': { as: 'nobody', path: '/systems/planwise/sessions' },
  sessions: { path: '/systems/planwise/sessions?range=30d' },
  recordings: { path: '/systems/planwise/recordings?range=30d' },
  empty: { path: '/systems/handbook/sessions' },
  filtered: { path: '/systems/planwise/sessions?user=nobody-here' },
  session: {
    path: '/systems/planwise/sessions/session-1',
    ready: async (page) => {
      await page.waitForSelector('[data-status=ready]')
      await page.getByRole('button', { name: 'Play', exact: true }).click()
      await page.waitForTimeout(5_500)
      await page.getByRole('button', { name: 'Pause' }).click()
      await page.waitForTimeout(400)
    },
  },
  'session-start': {
    path: '/systems/planwise/sessions/session-1',
    ready: (page) => page.waitForSelector('[data-status=ready]'),
  },
  'session-end': {
    path: '/systems/planwise/sessions/session-1?t=7000',
    ready: (page) => page.waitForSelector('[data-status=ready]'),
  },
  'session-save': {
    path: '/systems/planwise/sessions/session-3',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Save the replay as a file' }).click()
      await page.getByText('The file has about').waitFor()
    },
  },
  'session-none': { path: '/systems/planwise/sessions/session-6' },
  sources: { path: '/systems/planwise/sources' },
  install: { path: '/systems/planwise/sources/app/install' },
  'install-segment': { path: '/systems/planwise/sources/docs/install?way=segment-js' },
  debugger: {
    path: '/systems/planwise/sources/app/debugger',
    ready: async (page) => {
      await page.getByRole('switch', { name: 'Follow new events' }).click({ force: true })
      await page.getByRole('button', { name: 'Details' }).nth(2).click()
    },
  },
  keys: { path: '/systems/planwise/sources/app/keys' },
  'rotate-key': {
    path: '/systems/planwise/sources/app/keys',
    ready: (page) => page.getByRole('button', { name: 'Rotate key' }).click(),
  },
  privacy: { path: '/systems/planwise/sources/app/privacy' },
  'privacy-viewer': { as: 'vic', path: '/systems/planwise/sources/app/privacy' },
  delivery: { path: '/systems/planwise/delivery' },
  'delivery-week': { path: '/systems/planwise/delivery?range=7d' },
  samples: { path: '/systems/planwise/delivery?samplesOf=app&reason=event-too-large' },
  'dead-letters': {
    path: '/systems/planwise/dead-letters',
    ready: (page) => page.getByRole('button', { name: 'Details' }).first().click(),
  },
  'redrive-all': {
    path: '/systems/planwise/dead-letters',
    ready: (page) => page.getByRole('button', { name: 'Re-drive all' }).click(),
  },
  'add-source': {
    path: '/systems/planwise/sources',
    ready: (page) => page.getByRole('button', { name: 'Add source' }).click(),
  },
  viewer: { as: 'vic', path: '/systems/planwise/sources' },
  members: { path: '/systems/planwise/members' },
  settings: { path: '/systems/planwise/settings' },
  'settings-viewer': { as: 'vic', path: '/systems/planwise/settings' },
  'no-system': { as: 'nora', path: '/' },
  operator: { as: 'olivia', path: '/' },
  'not-found': { path: '/systems/secret/sessions' },
}

for (const [name, { as = 'ada', path, ready }] of Object.entries(PAGES)) {
  if (only && !only.split(',').includes(name)) {
    continue
  }
  for (const width of [1600, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      await context.addCookies([{ name: 'as', value: as, url: base }])
      const page = await context.newPage()
      page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.message}\n`))
      page.on(
        'console',
        (line) => line.type() === 'error' && process.stderr.write(`${name}: ${line.text()}\n`),
      )
      await page.goto(base + path)
      await page.waitForSelector('h1')
      await ready?.(page)
      await page.waitForTimeout(600)
      await page.screenshot({ path: `${OUT}${name}-${width}-${colorScheme}.png` })
      await context.close()
    }
  }
}
await browser.close()
server.close()
