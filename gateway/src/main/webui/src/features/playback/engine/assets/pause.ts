/** How long work may keep the page from answering. */
const SLICE_MS = 12
const CHECK_EVERY = 256

/** Ends when the browser has done what was waiting; timers would be held back in hidden tabs. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** Lets long work be interrupted: to be asked for at each of its steps, and awaited if it answers. */
export class Pause {
  #begun = performance.now()
  #steps = 0

  due(): Promise<void> | undefined {
    this.#steps++
    if (this.#steps % CHECK_EVERY !== 0 || performance.now() - this.#begun < SLICE_MS) {
      return undefined
    }
    return turn().then(() => {
      this.#begun = performance.now()
    })
  }
}
