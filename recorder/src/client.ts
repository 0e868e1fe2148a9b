import { captureAll } from './capture';
import type { Options } from './config';
import { Events, type Properties } from './events';
import { guardWith, noCost } from './guard';
import { Identity, randomId } from './identity';
import { eventKeep, eventLane } from './lane';
import { Queue } from './queue';
import { type LoadReplay, Recording } from './recording';

/** What a page can call. No call ever throws. */
export interface Sojourn {
  track(event: string, properties?: Properties): void;
  page(name?: string, properties?: Properties): void;
  identify(userId: string, traits?: Properties): void;
  group(groupId: string, traits?: Properties): void;
  alias(userId: string, previousId?: string): void;
  /** Forgets the user and the visitor, as after signing out. */
  reset(): void;
  /** Stops and forgets everything, on this and later visits. */
  optOut(): void;
  optIn(): void;
  /** What the recorder cost, sent, and lost. */
  diagnostics(): Record<string, unknown>;
}

interface Running {
  events: Events;
  stop(): void;
  report(): Record<string, unknown>;
}

/** Starts recording the page, unless the visitor has opted out. */
export function createClient(options: Options, load: LoadReplay): Sojourn {
  const cost = noCost();
  const guard = guardWith(cost);
  const identity = new Identity();
  let running: Running | undefined;
  const start = () => {
    if (!identity.optedOut) running ??= run(options, identity, guard, load);
  };
  const send = (call: Parameters<Events['send']>[0]) => running?.events.send(call);
  guard(start)();
  return {
    track: guard((event, properties) => send({ type: 'track', event, properties: properties ?? {} })),
    page: guard((name, properties) => running?.events.page(name, properties)),
    identify: guard((userId, traits) => {
      if (!running) return;
      identity.identify(String(userId));
      send({ type: 'identify', traits: traits ?? {} });
    }),
    group: guard((groupId, traits) => send({ type: 'group', groupId: String(groupId), traits: traits ?? {} })),
    alias: guard((userId, previousId) => {
      if (!running) return;
      const before = previousId ?? identity.userId ?? identity.anonymousId;
      identity.identify(String(userId));
      send({ type: 'alias', previousId: before });
    }),
    reset: guard(() => running && identity.reset()),
    optOut: guard(() => {
      running?.stop();
      running = undefined;
      identity.optOut();
    }),
    optIn: guard(() => {
      identity.optIn();
      start();
    }),
    diagnostics: () => ({ version: __VERSION__, cost: { ...cost }, ...running?.report() }),
  };
}

function run(options: Options, identity: Identity, guard: ReturnType<typeof guardWith>, load: LoadReplay): Running {
  const queue = new Queue(eventLane(options), eventKeep(options, randomId()));
  const events = new Events(identity, queue);
  const recording = new Recording({ options, identity, guard }, events, load);
  const ending = new AbortController();
  const { signal } = ending;
  identity.renew();
  queue.adopt();
  const activity = captureAll({ events, guard, signal }, options.pageViews !== 'manual');
  const leave = guard(() => {
    activity.flush();
    queue.leave();
    recording.leave();
  });
  const resume = guard(() => {
    queue.resume();
    recording.resume();
  });
  document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal });
  addEventListener('pagehide', leave, { signal });
  addEventListener('online', resume, { signal });
  void recording.start();
  return {
    events,
    stop() {
      ending.abort();
      recording.stop();
      queue.close();
    },
    report: () => ({ events: { ...queue.report }, recording: recording.report() }),
  };
}
