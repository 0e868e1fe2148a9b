import type { Capture } from './capture';
import { isIgnored, isPrivate, scrubText, scrubUrl, visibleText } from './privacy';
import { selectorOf } from './selector';

const INTERACTIVE = 'a,button,input,select,textarea,label,summary,[role=button],[role=link],[role=tab]';
const BUTTON = /^(button|submit|reset)$/;
const TEXT_LIMIT = 80;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Reports clicks: on what, with which words, where it leads. */
export function captureClicks({ events, on }: Capture): void {
  const onClick = (event: MouseEvent) => {
    const target = targetOf(event);
    if (!target || isIgnored(target)) return;
    const element = target.closest(INTERACTIVE) ?? target;
    const link = element.closest('a[href]');
    events.automatic('$click', {
      selector: selectorOf(element),
      text: labelOf(element),
      tag: element.localName,
      href: link instanceof HTMLAnchorElement ? scrubUrl(link.href) : undefined,
      x: Math.round(event.clientX),
      y: Math.round(event.clientY),
    });
  };
  on('click', onClick);
}

/** Reports that a field was changed and how long its content is, never the content. */
export function captureInputs({ events, on }: Capture): void {
  const onChange = (event: Event) => {
    const field = targetOf(event);
    if (!isField(field) || isIgnored(field)) return;
    events.automatic('$input', {
      selector: selectorOf(field),
      label: fieldLabel(field),
      inputType: field.type,
      length: lengthOf(field),
      masked: true,
    });
  };
  on('change', onChange);
}

function targetOf(event: Event): Element | null {
  const target = event.composedPath()[0];
  return target instanceof Element ? target : null;
}

function isField(element: Element | null): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

function labelOf(element: Element): string {
  if (isPrivate(element)) return '';
  if (!isField(element)) return visibleText(element, TEXT_LIMIT) || attributeLabel(element);
  return BUTTON.test(element.type) ? scrubText(element.value, TEXT_LIMIT) : fieldLabel(element);
}

function fieldLabel(field: Field): string {
  if (isPrivate(field)) return '';
  const label = field.labels?.[0];
  return (label && visibleText(label, TEXT_LIMIT)) || attributeLabel(field);
}

function attributeLabel(element: Element): string {
  for (const attribute of ['aria-label', 'title', 'alt', 'placeholder', 'name']) {
    const value = element.getAttribute(attribute);
    if (value) return scrubText(value, TEXT_LIMIT);
  }
  return '';
}

/** The length of a password is kept back too. */
function lengthOf(field: Field): number | undefined {
  return field.type === 'password' ? undefined : field.value.length;
}
