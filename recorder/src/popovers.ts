import type { mutationCallbackParam } from '@rrweb/types';
import { matches } from './matching';

type Tell = (changes: mutationCallbackParam) => void;

let tell: Tell;

/** To be told when a popover opens or closes, as a change of an attribute. */
export const changesTo = (told: Tell): void => void (tell = told);

/** Tells attributes of ours that an element has now. */
export const tellAttributes = (id: number, attributes: Record<string, string | null>): void =>
  tell({ adds: [], removes: [], texts: [], attributes: [{ id, attributes }] });

export const isShownPopover = (element: HTMLElement): boolean => !!element.popover && matches(element, ':popover-open');
