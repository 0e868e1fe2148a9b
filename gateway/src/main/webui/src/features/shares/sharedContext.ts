import { createContext, use } from 'react'

export const SharedContext = createContext(false)

/** Whether this is the public page of a share: nobody is signed in, and what leads elsewhere is left out. */
export const useIsShared = (): boolean => use(SharedContext)
