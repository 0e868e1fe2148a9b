import { attempt } from './guard';
import { readValue, removeValue, writeValue } from './jar';

const VISITOR = 'sojourn_id';
const USER = 'sojourn_user';
const OPTED_OUT = 'sojourn_optout';
const TAB = 'sojourn_tab';

/** Who is on the page: the visitor, the user if the application said so, and the tab. */
export class Identity {
  readonly tabId = claimTab();

  /** The visitor's random id, made when there is none yet. */
  get anonymousId(): string {
    return readValue(VISITOR) || becomeVisitor(remembered || randomId());
  }

  get userId(): string | undefined {
    return readValue(USER) || undefined;
  }

  get optedOut(): boolean {
    return readValue(OPTED_OUT) === '1';
  }

  /** Writes the visitor's id again, so that it expires a year after the last visit. */
  renew(): void {
    becomeVisitor(this.anonymousId);
  }

  identify(userId: string): void {
    writeValue(USER, userId);
  }

  /** Forgets the user and begins with a new visitor, as after signing out on a shared device. */
  reset(): void {
    removeValue(USER);
    becomeVisitor(randomId());
  }

  /** Forgets everything but the wish not to be recorded. */
  optOut(): void {
    removeValue(USER);
    removeValue(VISITOR);
    remembered = '';
    writeValue(OPTED_OUT, '1');
  }

  optIn(): void {
    removeValue(OPTED_OUT);
  }
}

/** For browsers that keep nothing: one page is one visitor still. */
let remembered: string;

function becomeVisitor(id: string): string {
  writeValue(VISITOR, (remembered = id));
  return id;
}

/** 128 random bits in hexadecimal. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte + 256).toString(16).slice(1)).join('');
}

/**
 * While a page lives its tab's id is taken out of the session storage, and put back when the page
 * goes: a duplicated tab copies a storage without it, and so gets an id of its own.
 */
function claimTab(): string {
  const take = () =>
    attempt(() => {
      const id = sessionStorage.getItem(TAB);
      sessionStorage.removeItem(TAB);
      return id;
    });
  const tabId = take() ?? randomId();
  addEventListener('pageshow', take);
  addEventListener('pagehide', () => attempt(() => sessionStorage.setItem(TAB, tabId)));
  return tabId;
}
