import { captureAll } from './capture';
import type { Options } from './config';
import { createEvents, type Events, type Properties } from './events';
import { createGuard, type Guard } from './guard';
import { Identity, randomId } from './identity';
import { eventKeep, eventLane } from './lane';
import { createQueue } from './queue';
import { type LoadReplay, startRecording } from './recording';

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
  /** Stops and forgets everything, on this and later visits. */
  optOut(): void;
  optIn(): void;
  /** What the recorder cost, sent, and lost. */
  diagnostics(): Record<string, unknown>;
}

interface Running {
  events: Events;
  leave(): void;
  resume(): void;
  stop(): void;
  report(): Record<string, unknown>;
}

/** Starts recording the page, unless the visitor has opted out. */
export function createClient(options: Options, load: LoadReplay): Sojourn {
  const { cost, guard } = createGuard();
  const identity = new Identity();
  let running: Running | undefined;
  const start = () => {
    if (!identity.optedOut) running ??= run(options, identity, guard, load);
  };
  const send = (call: Parameters<Events['send']>[0]) => running?.events.send(call);
  guard(start)();
  return {
    track: guard((event, properties = {}) => send({ type: 'track', event, properties })),
    page: guard((name, properties) => running?.events.page(name, properties)),
    identify: guard((userId, traits = {}) => {
      if (typeof userId === 'object') traits = userId ?? {};
      else if (running && isId(userId)) identity.identify(String(userId));
      send({ type: 'identify', traits });
    }),
    group: guard((groupId, traits = {}) => isId(groupId) && send({ type: 'group', groupId: String(groupId), traits })),
    alias: guard((userId, previousId = identity.userId ?? identity.anonymousId) => {
      if (!running || !isId(userId)) return;
      identity.identify(String(userId));
      send({ type: 'alias', previousId });
    }),
    reset: guard(() => {
      if (!running) return;
      running.leave();
      identity.reset();
      running.resume();
    }),
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

/** What an application passes for somebody whom it does not know is no id. */
const isId = (id: unknown) => id || id === 0;

function run(options: Options, identity: Identity, guard: Guard, load: LoadReplay): Running {
  identity.renew();
  const queue = createQueue(eventLane(options), eventKeep(options, randomId()));
  const events = createEvents(identity, queue);
  const ending = new AbortController();
  const { signal } = ending;
  const activity = captureAll({ events, guard, signal }, options.pageViews !== 'manual');
  const recording = startRecording({ options, identity, guard, recordedAs: (id) => (events.recordingId = id) }, load);
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
  for (const type of ['online', 'pageshow']) addEventListener(type, resume, { signal });
  return {
    events,
    leave,
    resume,
    stop() {
      ending.abort();
      recording.stop();
      queue.close();
    },
    report: () => ({ events: queue.report(), recording: recording.report() }),
  };
}
