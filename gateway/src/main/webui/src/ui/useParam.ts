import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** Something about how a page is shown, kept in the URL; empty where it is as usual. */
export function useParam(name: string): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams()
  const set = useCallback(
    (value: string) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          if (value) {
            after.set(name, value)
          } else {
            after.delete(name)
          }
          return after
        },
        { replace: true },
      ),
    [name, setParams],
  )
  return [params.get(name) ?? '', set]
}

/** What tells whether a text in an address is one of some choices. */
export const isOneOf =
  (ids: readonly string[]) =>
  (text: string): boolean =>
    ids.includes(text)

/** One of some choices about how a page is shown, kept in the URL. */
export function useChoice<Id extends string>(
  name: string,
  ids: readonly Id[],
  usual: Id,
): [Id, (id: Id) => void] {
  const [text, set] = useParam(name)
  const choose = useCallback((id: Id) => set(id === usual ? '' : id), [set, usual])
  return [ids.find((id) => id === text) ?? usual, choose]
}
