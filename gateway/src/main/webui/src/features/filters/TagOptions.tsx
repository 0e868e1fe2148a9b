import { SelectList, SelectOption } from '@patternfly/react-core'
import { useEffect } from 'react'
import { formatName, plural } from '@/ui/format'
import type { useTags } from './useTags'

type Known = ReturnType<typeof useTags>

interface Props {
  id: string
  known: Known
  offered: Known['tags']
  active: number
  typed: string
}

const none = ({ isPending, isError }: Known, typed: string): string => {
  if (isPending) {
    return 'Looking for tags…'
  }
  if (isError) {
    return 'The tags could not be loaded; any may be typed'
  }
  return typed
    ? 'No recent session has such a tag; Enter takes it all the same'
    : 'No recent session has a tag'
}

/** The tags that are suggested, each with how many recent sessions have it. */
export function TagOptions({ id, known, offered, active, typed }: Props) {
  useEffect(() => {
    // In braces, as browsers have begun to return a promise, which is no clean-up.
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <SelectList id={id} aria-label="Tags of recent sessions">
      {offered.map(({ tag, sessionCount }, index) => (
        <SelectOption
          key={tag}
          id={`${id}-${index}`}
          value={tag}
          isFocused={index === active}
          description={plural(sessionCount, 'recent session')}
        >
          {formatName(tag)}
        </SelectOption>
      ))}
      {offered.length === 0 && <SelectOption isDisabled>{none(known, typed)}</SelectOption>}
    </SelectList>
  )
}
