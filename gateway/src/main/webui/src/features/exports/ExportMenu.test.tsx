import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ada, openConsole } from '../../../test/render'
import { saveFile } from './saveFile'

vi.mock('./saveFile', () => ({ saveFile: vi.fn() }))

const PERSONS = { 'GET /api/v1/me': ada, 'GET /api/v1/systems/tracker/persons': { items: [], next: null } }

/** Answers exports with a body that comes part by part; all else as the console's other answers. */
function exporting(parts: (string | Error)[], status = 200) {
  const others = globalThis.fetch
  const asked: string[] = []
  vi.stubGlobal('fetch', (request: Request | string, init?: RequestInit) => {
    if (typeof request !== 'string') {
      return others(request)
    }
    asked.push(request)
    const body = new ReadableStream({
      async start(stream) {
        for (const part of parts) {
          if (part instanceof Error) {
            stream.error(part)
            return
          }
          stream.enqueue(new TextEncoder().encode(part))
        }
        if (parts.length > 0) {
          stream.close()
        }
        init?.signal?.addEventListener('abort', () => stream.error(new DOMException('Gone', 'AbortError')))
      },
    })
    const headers = { 'Content-Disposition': 'attachment; filename="persons-1.csv"' }
    return Promise.resolve(new Response(body, { status, headers }))
  })
  return asked
}

const begin = async (format: RegExp, button = 'Export') => {
  await userEvent.click(await screen.findByRole('button', { name: button }))
  await userEvent.click(await screen.findByRole('menuitem', { name: format }))
}

describe('exports (M13)', () => {
  beforeEach(() => vi.mocked(saveFile).mockReset())

  it('saves the table that is shown, and tells how much it was', async () => {
    openConsole('/systems/tracker/persons?search=ma', PERSONS)
    const asked = exporting(['id\r\n1\r\n', '2\r\n'])
    await begin(/^CSV/)
    expect(await screen.findByText('The export is complete')).toBeInTheDocument()
    expect(screen.getByRole('status')).toHaveTextContent('2 rows, 10 B')
    expect(asked).toEqual(['/api/v1/systems/tracker/exports/persons/csv?search=ma'])
    const [file, name] = vi.mocked(saveFile).mock.lastCall ?? []
    expect([file?.size, name]).toEqual([10, 'persons-1.csv'])
  })

  it.each([
    ['overview?user=u1&range=all', 'Export: Top pages', 'top-pages/csv?user=u1&by=count'],
    ['overview?user=u1&range=all', 'Export: Top events', 'top-events/csv?user=u1&by=count'],
    ['overview?user=u1&range=all', 'Export: Errors', 'top-errors/csv?user=u1&by=count'],
    ['interactions?range=all', 'Export: By content type', 'interactions/csv?'],
    ['interactions/a%2Fb?range=all', 'Export: By content', 'interactions/csv?contentType=a%2Fb'],
    ['prompting?range=all&promptedBy=docs', 'Export', 'prompting/csv?promptedBy=docs'],
  ])('saves the tables of %s by %s', async (page, button, address) => {
    openConsole(`/systems/tracker/${page}`, { 'GET /api/v1/me': ada })
    const asked = exporting(['name\r\n'])
    await begin(/^CSV/, button)
    expect(await screen.findByText('The export is complete')).toBeInTheDocument()
    expect(asked).toEqual([`/api/v1/systems/tracker/exports/${address}`])
  })

  it.each([
    ['trend', 'Sessions over time', /^sessions-over-time\/csv\?.*&step=hour&zone=/],
    ['distribution', 'Sessions by duration', /^distribution\/csv\?[^&]*&[^&]*&user=u1$/],
    ['interactions-trend', 'Content interactions over time', /^interactions-over-time\/csv\?.*&step=hour&/],
    ['top-errors', 'Errors', /^top-errors\/csv\?[^&]*&[^&]*&user=u1$/],
  ])('saves what the widget %s shows', async (type, title, address) => {
    const at = '2026-11-01T00:00:00.000Z'
    const filter = { user: 'u1', from: at, to: '2026-11-03T00:00:00.000Z' }
    const widget = { id: 'w1', type, title: null, width: 1, number: 'totalSessions', filter }
    const tracker = 'GET /api/v1/systems/tracker'
    openConsole('/systems/tracker/dashboards/d1', {
      'GET /api/v1/me': ada,
      [`${tracker}/dashboards/d1`]: { id: 'd1', name: 'Mine', version: 1, widgets: [widget] },
      [`${tracker}/metrics/sessions/over-time`]: { points: [{ at, totalSessions: 3 }] },
      [`${tracker}/metrics/interactions/over-time`]: { points: [{ at, interactions: 3 }] },
      [`${tracker}/metrics/distribution`]: { buckets: [{ fromMs: 0, toMs: 5, count: 3 }] },
    })
    const asked = exporting(['at\r\n'])
    await begin(/^CSV/, `Export: ${title}`)
    expect(await screen.findByText('The export is complete')).toBeInTheDocument()
    expect(asked[0]?.split('/exports/')[1]).toMatch(address)
  })

  it('saves nothing of an export that breaks off', async () => {
    openConsole('/systems/tracker/persons', PERSONS)
    exporting(['{"id":1}\n', new TypeError('terminated')])
    await begin(/^NDJSON/)
    expect(await screen.findByText('The export failed')).toBeInTheDocument()
    expect(saveFile).not.toHaveBeenCalled()
  })

  it('can be given up', async () => {
    openConsole('/systems/tracker/persons', PERSONS)
    exporting([])
    await begin(/^CSV/)
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(saveFile).not.toHaveBeenCalled()
  })
})
