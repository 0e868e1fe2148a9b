import type { SessionPlayer } from '../engine/SessionPlayer'

const STEP_MS = 5_000
/** What has keys of its own. */
const FIELDS = 'select'
const PRESSABLE = 'button, summary, input[type=checkbox]'

/** Does something with an element when something happens to it. */
export const act = <T extends HTMLElement>(element: T, type: string, then: (element: T) => void): void =>
  element.addEventListener(type, () => then(element))

const actions = (player: SessionPlayer): Record<string, () => void> => ({
  ' ': () => player.toggle(),
  k: () => player.toggle(),
  ArrowLeft: () => player.seekBy(-STEP_MS),
  ArrowRight: () => player.seekBy(STEP_MS),
})

function isMeant(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  const pressed = event.key === ' ' && target?.closest(PRESSABLE)
  return !(event.ctrlKey || event.metaKey || event.altKey || target?.closest(FIELDS) || pressed)
}

/** The player's keys, where they mean nothing else. */
export function onKeys(page: Document, player: SessionPlayer): void {
  page.addEventListener('keydown', (event) => {
    const action = actions(player)[event.key]
    if (action && isMeant(event)) {
      event.preventDefault()
      action()
    }
  })
}
