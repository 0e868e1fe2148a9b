import type { mutationCallbackParam } from '@rrweb/types';

type Tell = (changes: mutationCallbackParam) => void;

let tell: Tell;

/** To be told when a popover opens or closes, as a change of an attribute. */
export const changesTo = (told: Tell): void => void (tell = told);

/** Tells attributes of ours that an element has now. */
export const tellAttributes = (id: number, attributes: Record<string, string | null>): void =>
  tell({ adds: [], removes: [], texts: [], attributes: [{ id, attributes }] });
<<<<<<< HEAD

export const isShownPopover = (element: HTMLElement): boolean => !!element.popover && element.matches(':popover-open');
=======

export const isShownPopover = (element: HTMLElement): boolean => !!element.popover && element.matches(':popover-open');

/** Tells which popovers open and close in a document or shadow tree; what it answers ends that and the other. */
export function watchPopovers(root: Node, mirror: { getId(node: Node): number }, end: () => void): () => void {
  const told = guarded(({ target }: Event) => {
    const element = target as HTMLElement;
    const id = mirror.getId(element);
    if (!element.popover || id < 0) return;
    const attributes = { rr_open_mode: isShownPopover(element) ? 'popover' : null };
    tellAttributes(id, attributes);
  });
  root.addEventListener('toggle', told, true);
  return () => {
    root.removeEventListener('toggle', told, true);
    end();
  };
}
>>>>>>> e4da6796a6e124922977712640f37ab9c48fdbbf
