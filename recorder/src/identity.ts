import { Jar } from './jar';

const VISITOR = 'sojourn_id';
const USER = 'sojourn_user';
const OPTED_OUT = 'sojourn_optout';
const TAB = 'sojourn.tab';

/** Who is on the page: the visitor, the user if the application said so, and the tab. */
export class Identity {
  readonly tabId: string;

  constructor(private readonly jar = new Jar()) {
    this.tabId = claimTab();
  }

  /** The visitor's random id, made when there is none yet. */
  get anonymousId(): string {
    const known = this.jar.get(VISITOR);
    if (known) return known;
    return this.becomeVisitor(randomId());
  }

  get userId(): string | undefined {
    return this.jar.get(USER) || undefined;
  }

  get optedOut(): boolean {
    return this.jar.get(OPTED_OUT) === '1';
  }

  /** Writes the visitor's id again, so that it expires a year after the last visit. */
  renew(): void {
    this.becomeVisitor(this.anonymousId);
  }

  identify(userId: string): void {
    this.jar.set(USER, userId);
  }

  /** Forgets the user and begins with a new visitor, as after signing out on a shared device. */
  reset(): void {
    this.jar.remove(USER);
    this.becomeVisitor(randomId());
  }

  /** Forgets everything but the wish not to be recorded. */
  optOut(): void {
    this.jar.remove(USER);
    this.jar.remove(VISITOR);
    this.jar.set(OPTED_OUT, '1');
  }

  optIn(): void {
    this.jar.remove(OPTED_OUT);
  }

  private becomeVisitor(id: string): string {
    this.jar.set(VISITOR, id);
    return id;
  }
}

/**
 * A random UUID, also where `crypto.randomUUID` is missing because the page is not a secure context.
 */
export function randomId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * While a page lives its tab's id is taken out of the session storage, and put back when the page
 * goes: a duplicated tab copies a storage without it, and so gets an id of its own.
 */
function claimTab(): string {
  let id: string | null = null;
  const take = () => {
    try {
      id ??= sessionStorage.getItem(TAB);
      sessionStorage.removeItem(TAB);
    } catch {
      // No storage here: the tab's id lasts as long as the page.
    }
  };
  take();
  const tabId = (id ??= randomId());
  addEventListener('pageshow', take);
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(TAB, tabId);
    } catch {
      // As above.
    }
  });
  return tabId;
}
