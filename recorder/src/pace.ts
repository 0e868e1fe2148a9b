type Listener = (event: Event) => void;

/** A listener that keeps to its pace for each target of its events by itself. */
export function eachTarget(
  paced: (listener: Listener, ms: number) => Listener,
  listener: Listener,
  ms: number,
): Listener {
  const listeners = new WeakMap<EventTarget, Listener>();
  return (event) => {
    const own = listeners.get(event.target!) ?? paced(listener, ms);
    listeners.set(event.target!, own);
    own(event);
  };
}
