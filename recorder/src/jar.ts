import { attempt } from './guard';

const YEAR_SECONDS = 31_536_000;
let domain: string | undefined;

// Values are kept in a cookie of the registrable domain, and in the local storage where cookies are refused.

export function readValue(name: string): string | undefined {
  return readCookie(name) ?? attempt(() => localStorage.getItem(name)) ?? undefined;
}

export function writeValue(name: string, value: string): void {
  writeCookie(name, value, YEAR_SECONDS);
  attempt(() => localStorage.setItem(name, value));
}

export function removeValue(name: string): void {
  writeCookie(name, '', 0);
  attempt(() => localStorage.removeItem(name));
}

/**
 * The shortest suffix of a host name that the browser lets a cookie be set on: public suffixes are
 * refused, so this is the registrable domain. Empty when only the host itself will do.
 */
export function widestCookieDomain(host: string): string {
  const labels = host.split('.');
  if (/^[\d.]+$|:/.test(host)) return '';
  for (let length = 2; length <= labels.length; length++) {
    const suffix = labels.slice(-length).join('.');
    const probe = (age: number) => setCookie('sojourn_try', '1', age, suffix);
    probe(10);
    if (readCookie('sojourn_try')) {
      probe(0);
      return suffix;
    }
  }
  return '';
}

function writeCookie(name: string, value: string, maxAge: number): void {
  domain ??= widestCookieDomain(location.hostname);
  setCookie(name, value, maxAge, domain);
}

/** A sandboxed frame has no cookies: setting one there throws. */
function setCookie(name: string, value: string, maxAge: number, on: string): void {
  const where = (on && `;domain=${on}`) + (location.protocol === 'https:' ? ';secure' : '');
  attempt(
    () => (document.cookie = `${name}=${encodeURIComponent(value)};path=/;max-age=${maxAge};samesite=lax${where}`),
  );
}

function readCookie(name: string): string | undefined {
  return attempt(() => {
    const found = document.cookie.split('; ').find((part) => part.startsWith(name + '='));
    return found && decodeURIComponent(found.slice(name.length + 1));
  });
}
