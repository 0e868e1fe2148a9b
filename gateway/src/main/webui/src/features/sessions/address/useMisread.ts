import { useSearchParams } from 'react-router'
import type { FieldId } from '@/features/filters/fields'
import { misreadIn } from './misread'

/** What of the page's address is not applied, whether all that is asked with the rest is withheld for it, and the way to go on without it. */
export function useMisread(without?: readonly FieldId[]) {
  const [params, setParams] = useSearchParams()
  const misread = misreadIn(params, without)
  const remove = () =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      misread.forEach(({ name }) => after.delete(name))
      return after
    })
  return { misread, withheld: misread.some(({ why }) => why !== 'unknown'), remove }
}
