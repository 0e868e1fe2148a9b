import type { ProblemDetails } from './types'

/** An answer of the API that is not a success, with what it says should be done. */
export class ApiProblem extends Error {
  readonly status: number
  readonly problem: ProblemDetails

  constructor(status: number, problem: ProblemDetails) {
    super(problem.detail ?? problem.title ?? `The server answered with status ${status}.`)
    this.name = 'ApiProblem'
    this.status = status
    this.problem = problem
  }

  /** What the server says about one field of the request body, by its JSON pointer. */
  fieldDetail(pointer: string): string | undefined {
    return this.problem.errors?.find((error) => error.pointer.endsWith(pointer))?.detail
  }
}

/** What stands for an answer where there is none. */
export const noConnection = (): ApiProblem =>
  new ApiProblem(0, {
    title: 'No connection',
    detail: 'Sojourn cannot be reached. Check your connection and try again.',
  })

export const isStatus = (error: unknown, status: number): boolean =>
  error instanceof ApiProblem && error.status === status

/** Reads problem details from an answer; answers that carry none get their status as a problem. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const type = response.headers.get('content-type') ?? ''
  const problem = type.includes('json') ? ((await response.json().catch(() => ({}))) as ProblemDetails) : {}
  return new ApiProblem(response.status, problem)
}
