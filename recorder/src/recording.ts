import { fetchSettings, type Options, type SourceSettings } from './config';
import type { Guard } from './guard';
import { type Identity, randomId } from './identity';
import { createKeep } from './keep';
import { createQueue } from './queue';
import { post } from './transport';

const ATTEMPTS = 5;

/** What the lazily loaded part is given, so that it needs no second copy of it. */
export interface ReplayParts {
  options: Options;
  identity: Identity;
  guard: Guard;
  /** To be told of each recording's id as it begins. */
  recordedAs: (recordingId: string) => void;
  randomId: typeof randomId;
  createQueue: typeof createQueue;
  createKeep: typeof createKeep;
  post: typeof post;
}

/** A running recording of the DOM. */
export interface Replay {
  /** The page may be gone after this call. */
  leave(): void;
  stop(): void;
  resume(): void;
  report(): Record<string, unknown>;
}

export type StartReplay = (parts: ReplayParts) => Replay;
export type LoadReplay = () => Promise<StartReplay>;

/** Records this page if its source's settings ask for it: only then is loaded what records it. */
export function startRecording(
  parts: Pick<ReplayParts, 'options' | 'identity' | 'guard' | 'recordedAs'>,
  load: LoadReplay,
): Replay {
  let state = 'waiting';
  let replay: Replay | undefined;
  const begin = async () => {
    const { recording, sampleRate } = await settingsOf(parts.options);
    if (!recording) return 'off';
    if (!isSampled(parts.identity.anonymousId, sampleRate)) return 'sampled out';
    const start = await load();
    if (state !== 'waiting') return state;
    replay = start({ ...parts, randomId, createQueue, createKeep, post });
    return 'recording';
  };
  const enter = (now: unknown) => {
    if (state === 'waiting') state = String(now);
  };
  begin().then(enter, enter);
  return {
    leave: () => replay?.leave(),
    resume: () => replay?.resume(),
    stop() {
      state = 'stopped';
      replay?.stop();
    },
    report: () => ({ state, ...replay?.report() }),
  };
}

async function settingsOf(options: Options): Promise<SourceSettings> {
  if (options.recording === 'off') return { recording: false, sampleRate: 0 };
  for (let attempts = 1; ; attempts++) {
    try {
      return await fetchSettings(options);
    } catch (fault) {
      if (attempts === ATTEMPTS) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 2_000 * attempts * (1 + Math.random())));
    }
  }
}

/** The same visitor is always in the sample or never, over all pages (FNV-1a over the id). */
export function isSampled(id: string, rate: number): boolean {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash / 2 ** 32 < rate;
}
