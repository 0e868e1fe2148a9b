import { createClient, type Sojourn } from './client';
import { folderOf, optionsFrom } from './config';
import { attempt } from './guard';
import type { Load, Parts } from './lazy';

type Queued = [keyof Sojourn, ...unknown[]];
type Installed = Sojourn & { push(call: Queued): void };

declare global {
  interface Window {
    sojourn?: Installed | Queued[];
  }
}

/** The lazily loaded parts are plain scripts: unlike modules they need no cross-origin headers. */
function loaderOf(own: HTMLScriptElement): Load {
  return (part) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${folderOf(own)}recorder/${part}-${__PARTS_HASH__}.js`;
      script.nonce = own.nonce!;
      script.onload = () => resolve(window[part] as Parts[typeof part]);
      script.onerror = reject;
      document.head.append(script);
    });
}

/** Starts from the script tag, makes the calls that the page queued before, and takes the queue's place. */
function install(own: HTMLScriptElement): void {
  const waiting = window.sojourn;
  if (waiting && !('forEach' in waiting)) return;
  const options = optionsFrom(own);
  if (!options) return;
  const client = createClient(options, loaderOf(own));
  // What is queued or pushed may be anything.
  const push = (call: Queued) =>
    attempt(() => {
      const [name, ...args] = call;
      (client[name] as (...args: unknown[]) => void)(...args);
    });
  window.sojourn = { ...client, push };
  waiting?.forEach(push);
}

try {
  const own = document.currentScript;
  if (own) install(own as HTMLScriptElement);
} catch {
  // The page goes on without being recorded.
}
