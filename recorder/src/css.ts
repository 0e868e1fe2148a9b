import { attempt } from './guard';

/** A comment, a name and whether it begins a function, or a character that opens, closes or ends something. */
const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|([@#]?(?:[-\w\u0080-\uffff]|\\(?:[\da-f]{1,6}(?:\r\n|\s)?|[^\n\r\f]))+)(\(?)|["'(){}[\];]/gi;
const STRING_STOP = /["'\n\r\f]|\\(?:[\da-f]{0,6}\r\n|[\da-f]{1,6}\s?|[^])?/gi;
const BARE_STOP = /["'()\0-\x20\x7f]|\\(?:[\da-f]{1,6}(?:\r\n|\s)?|[^])?/gi;
const BARE_REST = /\)|\\[^]?/g;
const SPACES = /[ \t\n\r\f]*/g;
const ESCAPE = /\\(?:([\da-f]{1,6})(?:\r\n|\s)?|\r\n|[\n\r\f]|([^]))/gi;
/** In these functions a string is an address; in those within them it is none, such as a type. */
const ADDRESSING = /^(?:url|src|(?:-webkit-)?image-set)$/;
/** Where none of these is there is no address: only escapes can disguise a name. */
const MAY_ADDRESS = /\\|url|src|import|image-set/i;

/** Where an address is written, without what is around it but its quotes, and what it is. */
type Address = [from: number, to: number, url: string];

/**
 * CSS with other addresses: those in `url()`, of `@import`, and in `image-set()`, found as CSS Syntax has it, so not in
 * comments and other strings. What is not changed stays as it was written.
 */
export function mapUrls(css: string, map: (url: string) => string): string {
  if (!MAY_ADDRESS.test(css)) return css;
  let text = '';
  let copied = 0;
  for (const [from, to, url] of addressesIn(css)) {
    const other = map(url);
    if (other === url) continue;
    text += css.slice(copied, from) + quoted(other);
    copied = to;
  }
  return text + css.slice(copied);
}

/** An address as it is without its page; places in the page itself, and what is no place, stay. */
export function absolute(url: string, base: string): string {
  return (!/^(?:#|data:|blob:|$)/i.test(url) && attempt(() => new URL(url, base).href)) || url;
}

/** CSS that means the same wherever it is. */
export const absoluteCss = (css: string, base: string): string => mapUrls(css, (url) => absolute(url, base));

function* addressesIn(css: string): Generator<Address> {
  /** What is open, a function by its name, and the rule that began with an `@`. */
  const open: string[] = [];
  let rule = '';
  let at = 0;
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(css);
    at = found ? pattern.lastIndex : css.length;
    return found;
  };
  const stopAt = (pattern: RegExp, passed: (stop: string) => boolean) => {
    let stop = next(pattern)?.[0];
    while (stop && passed(stop)) stop = next(pattern)?.[0];
    return stop;
  };
  const string = (quote: string): Address | undefined => {
    const from = at;
    const stop = stopAt(STRING_STOP, (one) => one !== quote && !/^[\n\r\f]/.test(one));
    const wanted = rule === '@import' || ADDRESSING.test(open.at(-1)!);
    if (rule === '@import') rule = '';
    if (!wanted || (stop && stop !== quote)) return;
    return [from - 1, at, unescaped(css.slice(from, stop ? at - 1 : at))];
  };
  const bare = (): Address | undefined => {
    const from = at;
    const stop = stopAt(BARE_STOP, (one) => /^\\[^\n\r\f]/.test(one));
    const to = stop ? at - 1 : at;
    if (stop && /\s/.test(stop)) next(SPACES);
    if (stop !== ')' && at < css.length && css[at++] !== ')') return void stopAt(BARE_REST, (one) => one !== ')');
    return [from, to, unescaped(css.slice(from, to))];
  };
  const enter = (name: string) => {
    if (name === 'url') next(SPACES);
    if (name !== 'url' || /["']/.test(css[at]!)) return void open.push(rule === '@namespace' ? '' : name);
    const found = bare();
    return rule === '@namespace' ? undefined : found;
  };
  for (let token = next(TOKEN); token; token = next(TOKEN)) {
    const [text, name, called] = token;
    let found: Address | undefined;
    if (called) found = enter(unescaped(name!).toLowerCase());
    else if (/^["']/.test(text)) found = string(text);
    else if (name?.startsWith('@')) rule = unescaped(name).toLowerCase();
    else if (/^[({[]$/.test(text)) open.push('');
    else if (/^[)}\]]$/.test(text)) open.pop();
    if (found) yield found;
    if (/^[;{}]$/.test(text) || (found && rule === '@import')) rule = '';
  }
}

const codeOf = (hex: string) => {
  const code = parseInt(hex, 16);
  return code && code < 0x110000 ? String.fromCodePoint(code) : '\ufffd';
};

const unescaped = (text: string) =>
  text.replace(ESCAPE, (_, hex: string | undefined, char = '') => (hex ? codeOf(hex) : String(char)));

const quoted = (text: string) => `"${text.replace(/["\\\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;

/** The text of an imported sheet under the conditions of its import; null if there is none. */
export function withConditions(rule: CSSImportRule, css: string | null): string | null {
  const { layerName, supportsText, media } = rule;
  if (css === null) return css;
  let text = css;
  if (layerName != null) text = `@layer ${layerName}{${text}}`;
  if (supportsText) text = `@supports (${supportsText}){${text}}`;
  return media.length ? `@media ${media.mediaText}{${text}}` : text;
}
