import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_FILTER } from '@/features/sessions/sessionFilter'
import { askOverTime } from './steps'

describe('numbers over time (M7)', () => {
  it('are asked for with those of the range of the same length before', async () => {
    const ask = vi.fn(({ from }: { from?: string }) => Promise.resolve({ points: [from] }))
    const from = '2026-11-20T00:00:00.000Z'
    const filter = { ...DEFAULT_FILTER, from, to: '2026-11-21T00:00:00.000Z' }

    const { points, before } = await askOverTime(filter, ask)

    expect(points).toEqual([from])
    expect(before).toEqual(['2026-11-19T00:00:00.000Z'])
    expect(ask).toHaveBeenLastCalledWith(expect.objectContaining({ to: from, step: 'hour' }))
  })

  it('of all time have no range before', async () => {
    const ask = vi.fn(() => Promise.resolve({ points: ['first'] }))

    const answer = await askOverTime({ ...DEFAULT_FILTER, range: 'all' }, ask)

    expect(answer).toEqual({ points: ['first'], before: [] })
    expect(ask).toHaveBeenCalledOnce()
    expect(ask).toHaveBeenCalledWith(expect.not.objectContaining({ from: expect.anything() as string }))
  })
})
