import { createClient, type Sojourn } from './client';
import { folderOf, optionsFrom } from './config';
import type { LoadReplay, StartReplay } from './recording';

type Queued = [keyof Sojourn, ...unknown[]];
type Installed = Sojourn & { push(call: Queued): void };

declare global {
  interface Window {
    sojourn?: Installed | Queued[];
    sojournReplay?: StartReplay;
  }
}

/** The lazily loaded part is a plain script: unlike a module it needs no cross-origin headers. */
function loaderOf(own: HTMLScriptElement): LoadReplay {
  return () =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${folderOf(own)}/${__REPLAY_FILE__}`;
      if (own.nonce) script.nonce = own.nonce;
      script.onload = () => resolve(window.sojournReplay!);
      script.onerror = () => reject(new Error(script.src));
      document.head.append(script);
    });
}

/** Starts from the script tag, makes the calls that the page queued before, and takes the queue's place. */
function install(own: HTMLScriptElement): void {
  const waiting = window.sojourn;
  if (waiting && !Array.isArray(waiting)) return;
  const options = optionsFrom(own);
  if (!options) return console.warn('Sojourn needs a data-write-key');
  const client = createClient(options, loaderOf(own));
  const push = ([name, ...args]: Queued) => {
    if (Object.hasOwn(client, name)) (client[name] as (...args: unknown[]) => unknown)(...args);
  };
  window.sojourn = { ...client, push };
  waiting?.forEach(push);
}

try {
  const own = document.currentScript;
  if (own instanceof HTMLScriptElement) install(own);
} catch (fault) {
  console.warn('Sojourn', fault);
}
