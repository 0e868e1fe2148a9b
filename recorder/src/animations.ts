import { rootOf } from './roots';

/** When animations of style sheets of an element began to have an effect, after their delays, by the recording's clock and their names. */
const begun = new WeakMap<Element, Record<string, number>>();

const knownOf = (element: Element) => begun.get(element) ?? begun.set(element, {}).get(element)!;

/** What is known of an element: a line of each animation, those of its pseudo-elements too. */
export const begunOf = (element: Element): string =>
  Object.entries(begun.get(element) ?? {})
    .map(([name, at]) => `${Math.round(at)} ${name}\n`)
    .join('');

/** Forgets what an element has no more: browsers do not tell that what was over is gone, and it may come back with a delay. */
export function forgetGone(element: Element): boolean {
  const known = begun.get(element);
  for (const name in known) {
    const [own, pseudoElement] = name.split(/(?=::)/);
    const { animationName } = getComputedStyle(element, pseudoElement);
    if (!animationName.split(', ').includes(own!)) delete known[name];
  }
  return !!known;
}

/** How long a page's animations may still be asked for: some thousands take seconds. What begins is told by events. */
let leftMs = 100;

/** Learns when the animations of what is in a document began, or in the shadow tree of an element. */
export function learnIn(node: Element | null): void {
  const root: Partial<DocumentOrShadowRoot> | null =
    node && (rootOf(node) ?? node.shadowRoot ?? node.ownerDocument ?? (node as Node as Document));
  if (leftMs < 0) return;
  leftMs += performance.now();
  root?.getAnimations?.().forEach(learn);
  leftMs -= performance.now();
}

/** Those of scripts are left out, which no style sheet begins again, and those that follow the scrolling. */
function learn(animation: Animation): void {
  const { animationName, currentTime, effect } = animation as CSSAnimation;
  const { target, pseudoElement } = effect as KeyframeEffect;
  const began = Date.now() - Number(currentTime) + Number(effect!.getTiming().delay);
  if (animationName && target && began) knownOf(target)[animationName + (pseudoElement ?? '')] = began;
}

/** Learns that one has begun or was broken off. Nobody is asked: browsers go through all of a page for those of one element. */
export function learnOf({ type, target, animationName, pseudoElement, elapsedTime }: AnimationEvent): void {
  const known = knownOf(target as Element);
  known[animationName + pseudoElement] = Date.now() - 1e3 * elapsedTime;
  if (type !== 'animationstart') delete known[animationName + pseudoElement];
}
