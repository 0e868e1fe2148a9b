import { ApiProblem } from '@/api/problem'

/** `/items/0/name` and `#/items/0/name` as people say it: `items 0 name`. */
const nameOf = (pointer: string): string =>
  pointer.replace(/^#?\//, '').replaceAll('/', ' ').replaceAll('~1', '/').replaceAll('~0', '~')

/** What the server says about single fields of a request; nothing when it named none. */
export function FieldErrors({ error }: { error: unknown }) {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : []
  return errors.length === 0 ? null : (
    <ul className="sj-field-errors" aria-label="Fields to correct">
      {errors.map(({ pointer, detail }, index) => (
        <li key={index}>
          <strong>{nameOf(pointer)}</strong>: {detail}
        </li>
      ))}
    </ul>
  )
}
