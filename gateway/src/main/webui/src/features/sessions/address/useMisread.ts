import { useSearchParams } from 'react-router'
import { misreadIn, withholds, type Taken } from './misread'

/** What of the page's address is not applied, whether all that is asked with the rest is withheld for it, and the way to go on without it. */
export function useMisread(taken?: Taken) {
  const [params, setParams] = useSearchParams()
  const misread = misreadIn(params, taken)
  const remove = () =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      misread.forEach(({ name }) => after.delete(name))
      return after
    })
  return { misread, withheld: misread.some(withholds), remove }
}
