/** Work that was begun, and what is done with its results. */
export class Pending {
  #begun: Promise<void>[] = []

  /** Does something with a value when it is there. */
  later<T>(value: Promise<T>, use: (value: T) => void): void {
    this.#begun.push(value.then(use))
  }

  /** Ends when all that was begun until now has its value. */
  async settled(): Promise<void> {
    const begun = this.#begun
    this.#begun = []
    await Promise.all(begun)
  }
}
