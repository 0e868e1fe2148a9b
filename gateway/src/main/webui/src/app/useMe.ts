import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import { isStatus } from '@/api/problem'
import { ME } from '@/api/queryClient'
import type { Me } from '@/api/types'

async function fetchMe(): Promise<Me | null> {
  try {
    return await bodyOf(api.GET('/api/v1/me'))
  } catch (error) {
    if (isStatus(error, 401)) {
      return null
    }
    throw error
  }
}

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({ queryKey: ME, queryFn: fetchMe, staleTime: 60_000 })

export const useMe = () => useQuery(meQuery)
