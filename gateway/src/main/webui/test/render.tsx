import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { vi } from 'vitest'
import { createQueryClient } from '@/api/queryClient'
import type { Me } from '@/api/types'
import { routesWith } from '@/app/router'

export type Answer = (url: URL) => unknown

export const ada: Me = {
  principal: 'ada',
  name: 'Ada Berg',
  operator: false,
  systems: [{ id: 'tracker', name: 'Project Tracker', role: 'admin' }],
}

/** A problem as the API answers it. */
export class Refusal {
  readonly status: number
  readonly detail: string
  readonly errors: { pointer: string; detail: string; code: string }[]

  constructor(status: number, detail: string, errors: Refusal['errors'] = []) {
    this.status = status
    this.detail = detail
    this.errors = errors
  }
}

const json = (body: unknown, status: number, type: string) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': type },
  })

/** Opens the console at an address, with answers of the API by `METHOD /path`; what is missing is answered with 404. */
export function openConsole(path: string, answers: Record<string, unknown>) {
  const bodies: { method: string; body: unknown }[] = []
  const fetched = vi.fn(async (request: Request) => {
    const url = new URL(request.url)
    const sent = await request.clone().text()
    bodies.push({ method: request.method, body: sent ? JSON.parse(sent) : undefined })
    const given = answers[`${request.method} ${url.pathname}`] ?? new Refusal(404, 'There is no such thing.')
    const body = typeof given === 'function' ? await (given as Answer)(url) : given
    return body instanceof Refusal
      ? json(
          { status: body.status, title: 'Refused', detail: body.detail, errors: body.errors },
          body.status,
          'application/problem+json',
        )
      : json(body, 200, 'application/json')
  })
  vi.stubGlobal('fetch', fetched)
  const queries = createQueryClient()
  const usual = queries.getDefaultOptions()
  queries.setDefaultOptions({ ...usual, queries: { ...usual.queries, retry: false } })
  const router = createMemoryRouter(routesWith(queries), { initialEntries: [path] })
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  /** What was sent with a method, in order. */
  const sent = (method: string) => bodies.filter((call) => call.method === method).map(({ body }) => body)
  return { router, fetched, sent }
}
