import type { ComponentType } from 'react'

/**
 * A page whose code did not come: no network, or the server has another version of the console by now. A browser remembers
 * the failure, so only reloading helps.
 */
export class PageNotLoadedError extends Error {}

/** A page that is loaded when it is opened first. */
export const lazily = (load: () => Promise<ComponentType>) => async () => {
  try {
    return { Component: await load() }
  } catch (cause) {
    throw new PageNotLoadedError('The code of this page could not be loaded.', { cause })
  }
}
