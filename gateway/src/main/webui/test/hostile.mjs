/**
 * Replays a hostile recording in Chromium, with the gateway's policy, without it, and from a saved file, and fails if anything of it is
 * loaded, runs, or stops the player. Needs `npm run build` and `npm run build:offline` first.
 */
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const reached = []
const canary = createServer((request, response) => {
  reached.push(request.url)
  response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/css' }).end('')
}).listen(0, '127.0.0.1')
await once(canary, 'listening')
process.env.CANARY = `http://127.0.0.1:${canary.address().port}`
const { startMock } = await import('./mock/server.mjs')
const { exportOf } = await import('./mock/exported.mjs')
const fixtures = await import('./mock/fixtures.mjs')

const HOSTILE = 'session-4'
const SESSION = `/systems/planwise/sessions/${HOSTILE}`
const OWN = /^\/(?:$|index\.html|api\/v1\/|assets\/|systems\/)/

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})

/** Lets a page play, and tells what happened that should not have. */
async function watch(address, isOwn) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const faults = []
  const told = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    const inert = url.protocol === 'data:' || url.protocol === 'blob:'
    if (!inert && !isOwn(url)) {
      faults.push(`asked for ${request.url()}`)
    }
  })
  page.on('dialog', (dialog) => {
    faults.push(`opened a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', () => faults.push('opened a window'))
  page.on('pageerror', (error) => faults.push(`failed: ${error.message}`))
  page.on('console', (line) => told.push(line.text()))
  await page.goto(address)
  await page.waitForSelector('[data-status=ready]')
  const top = page.url()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.waitForFunction(
    () => Number(document.querySelector('input[aria-label="Seek"]')?.value) > 3_000,
    undefined,
    { timeout: 20_000 },
  )
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowLeft']) {
    await page.keyboard.press(key)
    await page.waitForSelector('[data-status=ready]')
  }
  const frame = page.frameLocator('.replayer-wrapper iframe')
  if (!(await frame.getByText('Still here').isVisible())) {
    faults.push('did not show the page')
  }
  if (new URL(page.url()).pathname !== new URL(top).pathname) {
    faults.push(`left for ${page.url()}`)
  }
  faults.push(...told.filter((line) => /Content Security Policy|Blocked script/i.test(line)))
  await page.close()
  return faults
}

async function inTheConsole(policy) {
  const server = await startMock(0, { policy })
  const base = `http://127.0.0.1:${server.address().port}`
  const faults = await watch(base + SESSION, ({ origin, pathname }) => origin === base && OWN.test(pathname))
  server.close()
  return faults
}

async function fromAFile() {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  const file = join(folder, 'session.html')
  await writeFile(file, exportOf(fixtures.sessions().find(({ id }) => id === HOSTILE)).content)
  const address = pathToFileURL(file).href
  const faults = await watch(address, ({ href }) => href === address)
  await rm(folder, { recursive: true })
  return faults
}

const WAYS = {
  'with the policy': () => inTheConsole(true),
  'without the policy': () => inTheConsole(false),
  'from a file': fromAFile,
}
for (const [way, replay] of Object.entries(WAYS)) {
  const faults = [...(await replay()), ...reached.splice(0).map((url) => `reached ${url}`)]
  faults.forEach((fault) => process.stderr.write(`${way}: ${fault}\n`))
  process.exitCode ||= faults.length > 0 ? 1 : 0
}
await browser.close()
canary.close()
process.stdout.write(
  process.exitCode ? 'The hostile recording did something.\n' : 'The hostile recording did nothing.\n',
)
