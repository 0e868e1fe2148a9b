import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_at, last) => last,
}

/**
 * Which of some bars is read. A mouse reads what it is over, the keyboard what has the focus: one bar is in the tab order, the arrow keys lead to
 * the others. A finger reads what it touches, and follows a link only with the next tap on the same bar.
 */
export function useReading(count: number) {
  const [chosen, read] = useState<number | null>(null)
  const chosenNow = chosen !== null && chosen < count ? chosen : null
  const pressed = useRef<number | null | undefined>(undefined)
  const at = ({ clientX, currentTarget }: PointerEvent): number | null => {
    const { left, width } = currentTarget.getBoundingClientRect()
    return width > 0 ? Math.min(count - 1, Math.max(0, Math.floor(((clientX - left) / width) * count))) : null
  }
  const press = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const next = STEPS[event.key]?.(index, count - 1)
    if (next !== undefined) {
      event.preventDefault()
      const bar = event.currentTarget
        .closest('ol')
        ?.children.item(next)
        ?.querySelector<HTMLElement>('a, button')
      bar?.focus()
    }
  }
  return {
    reading: chosenNow,
    /** Of the list of bars. */
    list: {
      onPointerMove: (event: PointerEvent) => read(at(event)),
      onPointerLeave: ({ pointerType }: PointerEvent) => {
        if (pointerType === 'mouse') {
          read(null)
        }
      },
      onPointerDown: (event: PointerEvent) => {
        pressed.current = event.pointerType === 'mouse' ? undefined : chosenNow
      },
    },
    /** Of a bar. */
    bar: (index: number) => ({
      tabIndex: index === (chosenNow ?? count - 1) ? 0 : -1,
      onFocus: () => read(index),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => press(event, index),
      onClick: (event: MouseEvent) => {
        if (pressed.current !== undefined && pressed.current !== index) {
          event.preventDefault()
        }
        pressed.current = undefined
        read(index)
      },
    }),
  }
}
