import { useState } from 'react'

/** A value that can be edited, and that follows another one whenever that changes: a draft of what stands in the URL. */
export function useFollowing(value: string): [string, (draft: string) => void] {
  const [draft, setDraft] = useState(value)
  const [followed, setFollowed] = useState(value)
  if (followed !== value) {
    setFollowed(value)
    setDraft(value)
  }
  return [draft, setDraft]
}
