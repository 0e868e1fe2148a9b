import { takeToken } from './arrival';
import { type Options, type SourceSettings, settingsOf } from './config';
import type { Call, Properties } from './events';
import { createGuard } from './guard';
import { Identity } from './identity';
import type { Load } from './lazy';
import { refusalOf } from './permission';
import { run, type Running } from './running';

/** What a page can call. No call ever throws. */
export interface Sojourn {
  track(event: string, properties?: Properties): void;
  page(name?: string, properties?: Properties): void;
  /** With traits alone, tells them of the visitor. */
  identify(userId: string | Properties, traits?: Properties): void;
  group(groupId: string, traits?: Properties): void;
  alias(userId: string, previousId?: string): void;
  /** Forgets the user and the visitor, as after signing out. */
  reset(): void;
  /**
   * Keeps what the visitor decided: `false` stops, and removes ids and all that waits; `true` starts,
   * which a source that requires consent does not do before.
   */
  consent(granted: boolean): void;
  /** `consent(false)`. */
  optOut(): void;
  /** `consent(true)`. */
  optIn(): void;
  /** What the recorder does, or why it does nothing; what it cost, sent, and lost. */
  diagnostics(): Record<string, unknown>;
}

/** Starts recording the page, unless the visitor or the source does not want it. */
export function createClient(options: Options, load: Load): Sojourn {
  const guard = createGuard();
  const identity = new Identity();
  const arrived = takeToken();
  // Who is known here from before stays; an application may say who it is while the token is looked at.
  let token = identity.userId ? '' : arrived;
  let asked: Promise<SourceSettings | null> | undefined;
  let state = 'waiting';
  let running: Running | undefined;
  const stop = (reason: string) => {
    state = reason;
    running?.stop();
    running = undefined;
    identity.erase();
  };
  const start = () => {
    if (running) return;
    if (identity.choice === 'withdrawn') return stop('withdrawn');
    const started = (running = run(options, identity, guard, load, token));
    const decide = guard((settings: SourceSettings | null) => {
      if (running !== started) return;
      const refusal = settings ? refusalOf(settings.privacy, identity.choice) : 'refused';
      if (refusal) return stop(refusal);
      state = 'running';
      void started.admit(settings!);
    });
    void (asked ??= settingsOf(options)).then(decide);
  };
  const send = (call: Call) => running?.events.send(call);
  const become = (id: unknown) => {
    if (!isId(id)) return;
    identity.identify(String(id));
    return String(id);
  };
  const consent = guard((granted: boolean) => {
    identity.choose(granted ? 'granted' : 'withdrawn');
    if (granted) return start();
    token = '';
    stop('withdrawn');
  });
  guard(start)();
  return {
    track: guard((event, properties = {}) => {
      if (!event) throw Error('no event');
      send({ type: 'track', event, properties });
    }),
    page: guard((name, properties) => running?.events.page(undefined, name, properties)),
    identify: guard((userId, traits = {}) => {
      const known = typeof userId === 'object' ? { traits: userId ?? traits } : { userId: become(userId), traits };
      send({ type: 'identify', ...known });
    }),
    group: guard((groupId, traits = {}) => isId(groupId) && send({ type: 'group', groupId: String(groupId), traits })),
    alias: guard((userId, previousId = identity.userId ?? identity.anonymousId) => {
      if (isId(userId)) send({ type: 'alias', userId: become(userId), previousId });
    }),
    reset: guard(() => {
      running?.leave();
      identity.reset();
      running?.retryNow();
    }),
    consent,
    optOut: () => consent(false),
    optIn: () => consent(true),
    diagnostics: () => ({ version: __VERSION__, state, cost: guard.cost, ...running?.report() }),
  };
}

const isId = (id: unknown) => id || id === 0;
