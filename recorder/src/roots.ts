import { after } from './after';

/** The shadow roots of elements, closed ones too. */
export type Roots = WeakMap<Element, ShadowRoot>;

export let roots: Roots = new WeakMap();

/** Remembers the shadow roots that a page makes from now on, for closed ones cannot be found later. */
export function watchRoots(): void {
  after(Element.prototype, 'attachShadow', (host, root) => roots.set(host as Element, root as ShadowRoot));
}

/** Goes on with those that were remembered. */
export const knowRoots = (known: Roots): void => void (roots = known);

export const rootOf = (element: Element): ShadowRoot | null => roots.get(element) ?? null;

export const keepRoot = (element: Element, root: ShadowRoot): unknown => roots.set(element, root);
