const YEAR_SECONDS = 31_536_000;

/** Values kept in a cookie of the registrable domain, and in the local storage where cookies are refused. */
export class Jar {
  private domain: string | undefined;

  get(name: string): string | undefined {
    return readCookie(name) ?? readLocal(name);
  }

  set(name: string, value: string): void {
    this.writeCookie(name, value, YEAR_SECONDS);
    try {
      localStorage.setItem(name, value);
    } catch {
      // Storage refused or full: the cookie is what counts.
    }
  }

  remove(name: string): void {
    this.writeCookie(name, '', 0);
    try {
      localStorage.removeItem(name);
    } catch {
      // Nothing was kept there.
    }
  }

  private writeCookie(name: string, value: string, maxAge: number): void {
    this.domain ??= widestCookieDomain(location.hostname);
    document.cookie = cookie(name, value, maxAge, this.domain);
  }
}

/**
 * The shortest suffix of a host name that the browser lets a cookie be set on: public suffixes are
 * refused, so this is the registrable domain. Empty when only the host itself will do.
 */
export function widestCookieDomain(host: string): string {
  const labels = host.split('.');
  if (/^[\d.]+$|:/.test(host)) return '';
  for (let length = 2; length <= labels.length; length++) {
    const domain = labels.slice(-length).join('.');
    document.cookie = cookie('sojourn_probe', '1', 10, domain);
    if (readCookie('sojourn_probe')) {
      document.cookie = cookie('sojourn_probe', '', 0, domain);
      return domain;
    }
  }
  return '';
}

function cookie(name: string, value: string, maxAge: number, domain: string): string {
  const where = domain && `;domain=${domain}`;
  const secure = location.protocol === 'https:' ? ';secure' : '';
  return `${name}=${encodeURIComponent(value)};path=/;max-age=${maxAge};samesite=lax${where}${secure}`;
}

function readCookie(name: string): string | undefined {
  try {
    const found = document.cookie.split('; ').find((part) => part.startsWith(name + '='));
    return found && decodeURIComponent(found.slice(name.length + 1));
  } catch {
    return undefined;
  }
}

function readLocal(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}
