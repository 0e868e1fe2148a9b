import type { On } from './capture';
import type { Options, SourceSettings } from './config';
import type { Events } from './events';
import type { Guard } from './guard';
import type { Identity, randomId } from './identity';
import type { createKeep } from './keep';
import type { Load } from './lazy';
import type { createQueue } from './queue';
import type { Roots } from './roots';
import type { Ways } from './rules';
import type { post } from './transport';

/** What the lazily loaded part is given, so that it needs no second copy of it. */
export interface ReplayParts {
  options: Options;
  settings: SourceSettings;
  loadPart: Load;
  ways: Ways;
  identity: Identity;
  guard: Guard;
  on: On;
  /** They carry the id of the recording that runs. */
  events: Events;
  roots: Roots;
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
  retryNow(): void;
  report(): Record<string, unknown>;
}

export type StartReplay = (parts: ReplayParts) => Replay;
