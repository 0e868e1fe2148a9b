import type { On } from './capture';
import type { Events } from './events';
import { attributeOf, closest } from './matching';
import { FIELDS, isIgnored, isPrivate, scrubText, scrubUrl, visibleText } from './privacy';
import { selectorOf } from './selector';

const INTERACTIVE = `a,button,${FIELDS},label,summary,[role=button],[role=link],[role=tab]`;
const BUTTON = /^(button|submit|reset)/;
const WORDED = ['aria-label', 'title', 'placeholder', 'alt', 'name'];
const TEXT_LIMIT = 80;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Reports clicks: on what, with which words, where it leads. */
export function captureClicks(events: Events, on: On): void {
  let labelled: Element | null | undefined;
  let place: string | undefined;
  const onClick = (event: MouseEvent) => {
    const target = targetOf(event);
    if (!target) return;
    const element = closest(target, INTERACTIVE) ?? target;
    const before = place;
    place = `${event.clientX} ${event.clientY}`;
    // A click on a label is followed by one on its field at the same place, which the visitor did not make.
    if (element === labelled && place === before) return;
    labelled = (element as HTMLLabelElement).control;
    // One in a drawing has no such address.
    const link = closest<HTMLAnchorElement>(element, 'a[href]');
    events.automatic('$click', {
      selector: selectorOf(element),
      // Read when the event is sent: what is private is known then.
      get text() {
        return labelOf(element);
      },
      tag: element.localName,
      href: link?.protocol && scrubUrl(link.href),
      x: Math.round(event.clientX),
      y: Math.round(event.clientY),
    });
  };
  on('click', onClick);
}

/** Reports that a field was changed and how long its content is, where that tells little; never the content. */
export function captureInputs(events: Events, on: On): void {
  const onChange = (event: Event) => {
    const field = targetOf(event);
    if (!field || !isField(field)) return;
    events.automatic('$input', {
      selector: selectorOf(field),
      get label() {
        return labelOf(field);
      },
      inputType: field.type,
      // Of passwords it tells much, and of lists, whose choices are known (`select-one`), which was chosen.
      length: /pass|sel/.test(field.type) ? undefined : field.value.length,
      masked: true,
    });
  };
  on('change', onChange);
}

/** Where it happened, unless nothing may be told about that. */
function targetOf(event: Event): Element | undefined {
  const target = event.composedPath()[0];
  return target instanceof Element && !isIgnored(target) ? target : undefined;
}

function isField(element: Element): element is Field {
  return closest(element, FIELDS) === element;
}

/** What a visitor calls the element: its words, or for a field those of its label. */
function labelOf(element: Element): string {
  if (isPrivate(element)) return '';
  const field = isField(element);
  if (field && BUTTON.test(element.type)) return scrubText(element.value, TEXT_LIMIT);
  const worded = field ? element.labels?.[0] : element;
  const words = worded && visibleText(worded, TEXT_LIMIT);
  return words || scrubText(WORDED.map((name) => attributeOf(element, name)).find(Boolean) ?? '', TEXT_LIMIT);
}
