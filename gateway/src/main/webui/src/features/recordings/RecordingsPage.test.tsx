import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ada, openConsole } from '../../../test/render'
import { session } from '../../../test/samples'

const LIST = 'GET /api/v1/systems/tracker/sessions'
const frustrated = {
  ...session,
  startedAt: '2026-11-20T10:00:00.000Z',
  endedAt: '2026-11-20T10:01:40.000Z',
  durationMs: 100_000,
  score: 87,
  frustration: { rage: 2, dead: 0, slow: 0, quickBack: 1 },
}

function open(path = '/systems/tracker/recordings') {
  const asked: URLSearchParams[] = []
  openConsole(path, {
    'GET /api/v1/me': ada,
    [LIST]: (url: URL) => {
      asked.push(url.searchParams)
      return { items: [frustrated], next: null }
    },
  })
  return asked
}

describe('recordings', () => {
  it('lists recorded sessions by their end, with score and signals (P4)', async () => {
    const asked = open()
    const row = await screen.findByTestId('session-row')
    expect(Object.fromEntries(asked[0]!)).toMatchObject({
      hasRecording: 'true',
      rangeOf: 'end',
      sort: 'last-event',
    })
    expect(row).toHaveTextContent('87')
    expect(row).toHaveTextContent('2 rage clicks')
    expect(row).toHaveTextContent('1 quick back')
    expect(screen.getByRole('columnheader', { name: 'Ended (UTC)' })).toBeInTheDocument()
  })

  it('can be ordered by score (P9)', async () => {
    const asked = open()
    await screen.findByTestId('session-row')
    await userEvent.click(screen.getByRole('button', { name: 'By score' }))
    await screen.findByTestId('session-row')
    expect(asked.at(-1)!.get('sort')).toBe('score')
  })

  it('narrows by signals and score that stand in the address (P20)', async () => {
    const asked = open('/systems/tracker/recordings?signal=rage,dead&minScore=50')
    await screen.findByTestId('session-row')
    expect(asked[0]!.get('signal')).toBe('rage,dead')
    expect(asked[0]!.get('minScore')).toBe('50')
    expect(screen.getByText('With rage clicks or dead clicks')).toBeInTheDocument()
    expect(screen.getByText('Score: at least 50')).toBeInTheDocument()
  })

  it('applies nothing of the address that it sets by itself, and shows the rest (G7)', async () => {
    const asked = open('/systems/tracker/recordings?hasRecording=maybe&sort=start&country=PT')
    await screen.findByTestId('session-row')
    expect(Object.fromEntries(asked[0]!)).toMatchObject({
      hasRecording: 'true',
      sort: 'last-event',
      country: 'PT',
    })
    expect(screen.getByText(/^hasRecording in the address is not a filter of this page/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Export' })).toBeInTheDocument()
  })

  it('leads from the strip to the instant that is clicked (P6)', async () => {
    open()
    const strip = await screen.findByRole('link', { name: /^Watch from/ })
    strip.getBoundingClientRect = () => ({ left: 100, width: 200 }) as DOMRect
    fireEvent.mouseMove(strip, { clientX: 150 })
    expect(strip).toHaveAttribute('href', '/systems/tracker/sessions/s1?at=2026-11-20T10:00:25.000Z')
  })
})
