import { record } from '@rrweb/record';
import type { eventWithTime } from '@rrweb/types';
import { type Guard, guardWith } from './guard';
import { maskWords } from './masking';
import { holdTo, isShown } from './node-privacy';
import { forgetNoise } from './noise';
import { scrubUrl } from './privacy';
import type { Rules } from './rules';

const META = 4;
const CHANGED_MS = 50;
const UNCHANGED_MS = 2_000;
const FIXED_MASK = '*'.repeat(8);
/** By which rrweb remembers a password that its visitor has made readable. */
const SHOWN_PASSWORD = 'data-rr-is-password';
const SECRET_FIELD = /\bcc-|password|one-time-code/i;
/** As card numbers are, and many by which people are known. */
const LONG_NUMBER = /\d(?:[ -]?\d){8}/;
/** What has a value that visitors enter, or that they are not meant to see; buttons' values are their labels. */
const MASKED_TYPES =
  'text,password,email,tel,url,search,number,range,color,date,datetime-local,month,time,week,textarea,select,file,hidden';
const MASKED = Object.fromEntries(MASKED_TYPES.split(',').map((type) => [type, true]));

/** What style sheets may ask of a visitor's machine, beside its colours and the window. */
const MACHINE =
  'hover:hover,any-hover:hover,pointer:fine,pointer:coarse,any-pointer:fine,any-pointer:coarse,prefers-reduced-motion:reduce,prefers-contrast:more,prefers-contrast:less,prefers-contrast:custom,forced-colors:active'.split(
    ',',
  );

/** How often what goes on by itself is recorded; rrweb looks here each time. */
export interface Pace {
  checkoutEveryNms: number;
  sampling: { mousemove: number; scroll: number; media: number };
}

/** Records the DOM and what happens to it until the answer is called; what visitors enter is masked. */
export function recordDom(emit: (event: eventWithTime) => void, guard: Guard, pace: Pace, rules: Rules): () => void {
  guardWith(guard);
  holdTo(rules);
  forgetNoise();
  const options = {
    emit(event: eventWithTime) {
      maskWords(event);
      emit(withoutSecrets(event));
    },
    recordAfter: 'DOMContentLoaded' as const,
    blockSelector: rules.block,
    ignoreSelector: rules.ignore,
    maskInputOptions: MASKED,
    maskInputFn: maskInput,
    slimDOMOptions: { comment: true },
    collectFonts: true,
  };
  const end = guard(() => record<eventWithTime>(Object.assign(pace, options)))();
  return () => {
    end?.();
    forgetNoise();
  };
}

/** Takes another picture of the page into the recording that runs. */
export const takePicture = (): void => record.takeFullSnapshot(true);

/**
 * Stars, as many as there are characters, unless a rule says that it is shown; for a password always the same number, and for
 * what is chosen from a list, whose choices are shown.
 * Nobody sees a hidden field: nothing. Cards and codes are never shown, whatever the field.
 */
function maskInput(text: string, element: HTMLElement): string {
  const { type, autocomplete } = element as HTMLInputElement;
  if (!text || type === 'hidden') return '';
  if (type === 'password' || element.hasAttribute(SHOWN_PASSWORD)) return FIXED_MASK;
  const shown = !SECRET_FIELD.test(autocomplete) && !LONG_NUMBER.test(text) && isShown(element);
  if (shown) return text;
  return type.includes('select') ? FIXED_MASK : '*'.repeat(text.length);
}

/** The page's address is told without secrets, and what its visitor's machine is like. */
function withoutSecrets(event: eventWithTime): eventWithTime {
  if (event.type !== META) return event;
  const holds = (condition: string) => matchMedia(`(${condition})`).matches;
  const colorScheme = holds('prefers-color-scheme:dark') ? 'dark' : 'light';
  const data = { ...event.data, href: scrubUrl(event.data.href), colorScheme, machine: MACHINE.filter(holds) };
  return { ...event, data };
}

/** Calls shortly after the next change of the page, or when it has not changed for a while. */
export function whenChanged(then: () => void): void {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    clearTimeout(timer);
    setTimeout(then, CHANGED_MS);
  });
  const timer = setTimeout(() => {
    observer.disconnect();
    then();
  }, UNCHANGED_MS);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
