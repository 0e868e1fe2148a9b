import type { eventWithTime } from '@rrweb/types'

/** What rrweb does at the end of a jump only, each kind for itself. */
export interface Postponed {
  constructedStyleMutations: object[]
  adoptedStyleSheets: object[]
  applyIncremental(event: eventWithTime, isSync: boolean): void
}

/**
 * Keeps what was told of style sheets that scripts have made in its order while rrweb jumps: it would change all of them first, and then make
 * those that are new.
 */
export class ConstructedSheets {
  readonly #replayer: () => Postponed
  #waiting: eventWithTime[] = []

  constructor(replayer: () => Postponed) {
    this.#replayer = replayer
  }

  /** An event was applied. */
  readonly handler = (applied: unknown): void => {
    const { constructedStyleMutations, adoptedStyleSheets } = this.#replayer()
    if (constructedStyleMutations.length + adoptedStyleSheets.length > 0) {
      constructedStyleMutations.length = adoptedStyleSheets.length = 0
      // rrweb's own types of it are others than those of its recordings.
      this.#waiting.push(applied as eventWithTime)
    }
  }

  /** A page was built, in place of the one before: it adopts its own, which are told next. */
  begin(page: Document | null): void {
    this.#waiting = []
    if (page?.adoptedStyleSheets?.length) {
      page.adoptedStyleSheets = []
    }
  }

  /** The jump has arrived. */
  apply(): void {
    const waiting = this.#waiting
    this.#waiting = []
    waiting.forEach((event) => this.#replayer().applyIncremental(event, false))
  }
}
