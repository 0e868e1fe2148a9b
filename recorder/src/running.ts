import { captureAll, type On } from './capture';
import type { Options, SourceSettings } from './config';
import { createEvents, type Events } from './events';
import type { Guard } from './guard';
import { type Identity, randomId } from './identity';
import { ownDomain } from './jar';
import { createKeep } from './keep';
import { createEventQueue } from './lane';
import type { Load } from './lazy';
import { refusalOf } from './permission';
import { byClass, discretion } from './privacy';
import { createQueue, type Queue } from './queue';
import type { Replay } from './replay-parts';
import { roots, watchRoots } from './roots';
import type { Ways } from './rules';
import { post } from './transport';

/** What captures a page and delivers it, until stopped. */
export interface Running {
  events: Events;
  /** Begins to remember and to send, as the source's settings allow. */
  admit(settings: SourceSettings): Promise<void>;
  /** Hands over all that was captured so far. */
  leave(): void;
  retryNow(): void;
  stop(): void;
  report(): Record<string, unknown>;
}

/**
 * Captures the page from now on, in memory only before it is opened. The token is what the visitor came with from
 * another registrable domain, empty if nothing.
 */
export function run(options: Options, identity: Identity, guard: Guard, load: Load, token: string): Running {
  watchRoots();
  const events = createEvents(identity);
  const ending = new AbortController();
  const { signal } = ending;
  const on: On = (type, handler) =>
    addEventListener(type as string, guard(handler) as EventListener, { capture: true, passive: true, signal });
  const reportActivity = captureAll(events, on, guard, options.pageViews !== 'manual' && signal);
  let queue: Queue<string> | undefined;
  let replay: Replay | undefined;
  let recording = 'waiting';
  const deliver = (anonymous = false) => {
    if (anonymous) identity.erase();
    else identity.keep();
    queue ??= createEventQueue(options);
    events.admit(queue, anonymous);
  };
  const record = async (settings: SourceSettings) => {
    const ways: Ways = settings.rules ? (await load('sojournRules'))(settings, identity, on) : {};
    if (signal.aborted) return '';
    discretion.holds = ways.holds ?? byClass;
    deliver(settings.privacy.anonymous);
    if (!settings.recording || options.recording === 'off') return 'off';
    if (ways.refusal) return ways.refusal;
    const start = await load('sojournReplay');
    if (signal.aborted) return '';
    replay = start({
      ...{ options, settings, loadPart: load, ways, identity, events, guard, on },
      ...{ roots, randomId, createQueue, createKeep, post },
    });
    return 'recording';
  };
  const link = async ({ linkedHosts: hosts, privacy }: SourceSettings) => {
    const own = `.${ownDomain() || location.hostname}`;
    const isOwn = (host: string) => `.${host}`.endsWith(own);
    if (privacy.anonymous || hosts.every(isOwn)) return;
    const start = await load('sojournLinks');
    start({ token, hosts, identity, isOwn, guard, signal });
  };
  const leave = () => {
    reportActivity();
    queue?.leave();
    replay?.leave();
  };
  const retryNow = () => {
    queue?.retryNow();
    replay?.retryNow();
  };
  const gone = () => {
    // Whom an earlier page was allowed to remember need not be lost because this page's settings are late.
    if (!queue && identity.known && !refusalOf({}, '')) deliver();
    leave();
  };
  on('visibilitychange', () => document.hidden && gone());
  on('pagehide', gone);
  on('online', retryNow);
  on('pageshow', retryNow);
  return {
    events,
    async admit(settings) {
      const linked = link(settings).catch(() => undefined);
      if (token) await linked;
      recording = await record(settings).catch(String);
    },
    leave,
    retryNow,
    stop() {
      ending.abort();
      replay?.stop();
      queue?.shut();
    },
    report: () => ({ events: queue?.report(), recording: { state: recording, ...replay?.report() } }),
  };
}
