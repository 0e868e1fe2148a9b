import { ApiProblem, problemOf } from './problem'

export type Query = Record<string, string | number | null | undefined>

const withQuery = (path: string, query: Query): string => {
  const present = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  const search = new URLSearchParams(present.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${path}?${search}` : path
}

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  query?: Query
  body?: unknown
  signal?: AbortSignal
}

async function send(path: string, { method = 'GET', query = {}, body, signal }: Call): Promise<Response> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'X-Requested-With': 'XMLHttpRequest',
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json'
  }
  try {
    return await fetch(withQuery(path, query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error
    }
    throw new ApiProblem(0, {
      title: 'No connection',
      detail: 'Sojourn cannot be reached. Check your connection and try again.',
    })
  }
}

/** Calls the API with the console's session; anything but a success is thrown as an {@link ApiProblem}. */
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  const response = await send(path, options)
  if (!response.ok) {
    throw await problemOf(response)
  }
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

const part = encodeURIComponent

/** The path of a system's resource, each part escaped. */
export const systemPath = (systemId: string, ...parts: (string | number)[]): string =>
  ['/api/v1/systems', part(systemId), ...parts.map((value) => part(String(value)))].join('/')
