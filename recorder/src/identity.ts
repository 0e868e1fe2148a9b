import { attempt } from './guard';
import { forgetValues, keepValues, mayKeep, readStored, readValue, store, writeValue } from './jar';

const VISITOR = 'sojourn_id';
const USER = 'sojourn_user';
const CHOICE = 'sojourn_consent';
const TAB = 'sojourn_tab';

/** Who is on the page: the visitor, the user if the application said so, and the tab. */
export class Identity {
  readonly tabId = claimTab();

  /** The visitor's random id, made when there is none yet. */
  get anonymousId(): string {
    return readValue(VISITOR) || this.become(randomId());
  }

  get userId(): string | undefined {
    return readValue(USER) || undefined;
  }

  /** True when an earlier page was allowed to remember the visitor. */
  get known(): boolean {
    return !!readStored(VISITOR);
  }

  /** What the visitor said about being recorded, on this or an earlier page, in any tab: `granted` or `withdrawn`. */
  get choice(): string | undefined {
    return readStored(CHOICE);
  }

  choose(choice: 'granted' | 'withdrawn'): void {
    store(CHOICE, choice);
  }

  /** Remembers the visitor in this browser, until a year after the last visit. */
  keep(): void {
    this.become(this.anonymousId);
    keepValues();
  }

  /** Removes all that is kept in this browser but the visitor's choice. */
  erase(): void {
    forgetValues([VISITOR, USER]);
  }

  become(visitor: string): string {
    return writeValue(VISITOR, visitor);
  }

  identify(userId: string): void {
    writeValue(USER, userId);
  }

  /** Forgets the user and begins with a new visitor, as after signing out on a shared device. */
  reset(): void {
    this.identify('');
    this.become(randomId());
  }
}

/** 128 random bits in hexadecimal. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte + 256).toString(16).slice(1)).join('');
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
  addEventListener('pagehide', () => mayKeep() && attempt(() => sessionStorage.setItem(TAB, tabId)));
  return tabId;
}
