const PAGE = /^\/s\/([^/]+)/
const OF_SESSION = /^\/api\/v1\/systems\/[^/]+\/sessions\/[^/]+(\/.*)?$/
const NOT_FOUND = 404

/** The secret of the link, on the public page of a share; undefined on all pages of the console. */
export const sharedToken = (): string | undefined => PAGE.exec(window.location.pathname)?.[1]

/** Where a share answers what the API would, of its one session; undefined for all else, which it does not open. */
export function sharedAddress(token: string, path: string): string | undefined {
  const part = OF_SESSION.exec(path)
  return part ? `/s/${token}/api${part[1] ?? '/session'}` : undefined
}

/**
 * Calls the API; on the page of a share by its link, without whatever sign-in the browser has: who has both sees what others see. What shows a
 * session needs not know how it is reached.
 */
export async function fetchByPage(request: Request): Promise<Response> {
  const token = sharedToken()
  if (token === undefined) {
    return globalThis.fetch(request)
  }
  const { origin, pathname, search } = new URL(request.url)
  const address = sharedAddress(token, pathname)
  return address
    ? globalThis.fetch(new Request(origin + address + search, new Request(request, { credentials: 'omit' })))
    : new Response(null, { status: NOT_FOUND })
}
