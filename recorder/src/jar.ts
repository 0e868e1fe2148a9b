import { attempt } from './guard';

const YEAR_SECONDS = 31_536_000;
const TRIAL = 'sojourn_try';
let domain: string | undefined;
let memory: Record<string, string> | undefined = {};

// Values are kept in a cookie of the registrable domain, and in the local storage where cookies are refused.
// They are in memory only until it is known that the visitor may be remembered, and where the browser keeps nothing.

/** True while values are kept in the browser. */
export function mayKeep(): boolean {
  return !memory;
}

/** From now on keeps values in the browser, those that were written before too, if it keeps any. */
export function keepValues(): void {
  const kept = memory;
  for (const name in kept) {
    store(name, kept[name]!);
    if (readStored(name)) memory = undefined;
  }
}

/** Removes these values and all that waits to be sent; from now on values are in memory only. */
export function forgetValues(names: string[]): void {
  memory = {};
  for (const name of [...names, ...storedNames('sojourn.')]) store(name, '');
}

export function readValue(name: string): string | undefined {
  return memory?.[name] ?? readStored(name);
}

/** An empty value is none. */
export function writeValue(name: string, value: string): string {
  if (memory) memory[name] = value;
  else store(name, value);
  return value;
}

export function readStored(name: string): string | undefined {
  return readCookie(name) ?? attempt(() => localStorage.getItem(name)) ?? undefined;
}

/** Keeps a value in the browser, whether others may be kept or not; an empty one is removed. */
export function store(name: string, value: string): void {
  setCookie(name, value, ownDomain());
  storeLocally(name, value);
}

/** Keeps a value in the local storage alone; an empty one is removed. */
export function storeLocally(name: string, value: string): void {
  attempt(() => (value ? localStorage.setItem(name, value) : localStorage.removeItem(name)));
}

/** The names in the local storage that begin so. */
export function storedNames(prefix: string): string[] {
  return attempt(() => Object.keys(localStorage).filter((name) => name.startsWith(prefix))) ?? [];
}

/**
 * The registrable domain: the shortest suffix of the host name that the browser lets a cookie be set on, for it refuses
 * public suffixes. Empty when only the host itself will do.
 */
export function ownDomain(): string {
  return (domain ??= suffixesOf(location.hostname).find(takesCookies) ?? '');
}

/** Of at least two labels, the shortest first. */
function suffixesOf(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, at) => labels.slice(~at).join('.')).slice(1);
}

function takesCookies(suffix: string): boolean {
  setCookie(TRIAL, '1', suffix);
  const taken = readCookie(TRIAL);
  setCookie(TRIAL, '', suffix);
  return !!taken;
}

/** A sandboxed frame has no cookies: setting one there throws. */
function setCookie(name: string, value: string, on: string): void {
  const where = (on && `;domain=${on}`) + (location.protocol === 'https:' ? ';secure' : '');
  const text = `${name}=${encodeURIComponent(value)};max-age=${value ? YEAR_SECONDS : -1};path=/;samesite=lax${where}`;
  attempt(() => (document.cookie = text));
}

function readCookie(name: string): string | undefined {
  return attempt(() => {
    const found = document.cookie.split('; ').find((part) => part.startsWith(name + '='));
    return found && decodeURIComponent(found.slice(name.length + 1));
  });
}
