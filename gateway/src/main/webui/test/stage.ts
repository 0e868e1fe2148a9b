import { vi } from 'vitest'

/** A stage that shows nothing: what a recording looks like is for tests in a browser. */
export class ReplayStage {
  reveal = () => Promise.resolve()
  add = () => Promise.resolve()
  freeze = vi.fn()
  follow = vi.fn()
  setSpeed = vi.fn()
  destroy = vi.fn()
}
