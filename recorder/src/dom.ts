import { record } from '@rrweb/record';
import type { eventWithTime } from '@rrweb/types';
import { BLOCK, EDITABLE, IGNORE, MASK, scrubUrl } from './privacy';

const META = 4;
const CHECKOUT_MS = 120_000;
const PASSWORD_MASK = '*'.repeat(8);

/** Records the DOM and what happens to it until the answer is called; what visitors enter is masked. */
export function recordDom(emit: (event: eventWithTime) => void): (() => void) | undefined {
  return record<eventWithTime>({
    emit: (event) => emit(withoutSecrets(event)),
    checkoutEveryNms: CHECKOUT_MS,
    recordAfter: 'DOMContentLoaded',
    blockClass: BLOCK,
    ignoreClass: IGNORE,
    maskTextClass: MASK,
    maskTextSelector: EDITABLE,
    maskAllInputs: true,
    maskInputFn: maskInput,
    inlineStylesheet: true,
    collectFonts: true,
    sampling: { mousemove: 50, scroll: 150, media: 800 },
    errorHandler: () => true,
  });
}

/** Stars, as many as there are characters; for a password always the same number. */
function maskInput(text: string, element: HTMLElement): string {
  const secret = element instanceof HTMLInputElement && element.type === 'password';
  return secret && text ? PASSWORD_MASK : '*'.repeat(text.length);
}

/** The page's address is told without secrets, and in which colours its visitor sees it. */
function withoutSecrets(event: eventWithTime): eventWithTime {
  if (event.type !== META) return event;
  const colorScheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const data = { ...event.data, href: scrubUrl(event.data.href), colorScheme };
  return { ...event, data };
}
