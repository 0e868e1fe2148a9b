import { fetchSettings, type Options, type SourceSettings } from './config';
import type { Events } from './events';
import type { Guard } from './guard';
import { type Identity, randomId } from './identity';
import { Keep } from './keep';
import { Queue } from './queue';
import { post } from './transport';

const ATTEMPTS = 5;

/** What the lazily loaded part is given, so that it needs no second copy of it. */
export interface ReplayParts {
  options: Options;
  identity: Identity;
  recordingId: string;
  guard: Guard;
  Queue: typeof Queue;
  Keep: typeof Keep;
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

/** Decides whether this page is recorded, and loads what records it. */
export class Recording {
  private state = 'waiting';
  private replay: Replay | undefined;

  constructor(
    private readonly parts: Omit<ReplayParts, 'recordingId' | 'Queue' | 'Keep' | 'post'>,
    private readonly events: Events,
    private readonly load: LoadReplay,
  ) {}

  /** Never rejects: without settings there is no recording, and nothing else is affected. */
  async start(): Promise<void> {
    try {
      const settings = await this.settings();
      if (this.state !== 'waiting') return;
      if (!settings.recording) this.state = 'off for the source';
      else if (!isSampled(this.parts.identity.anonymousId, settings.sampleRate)) this.state = 'not sampled';
      else await this.record();
    } catch (fault) {
      this.state = `failed: ${String(fault)}`;
    }
  }

  stop(): void {
    this.replay?.stop();
    this.replay = undefined;
    this.events.recordingId = undefined;
    this.state = 'stopped';
  }

  leave(): void {
    this.replay?.leave();
  }

  resume(): void {
    this.replay?.resume();
  }

  report(): Record<string, unknown> {
    return { state: this.state, recordingId: this.events.recordingId, ...this.replay?.report() };
  }

  private async record(): Promise<void> {
    const startReplay = await this.load();
    if (this.state !== 'waiting') return;
    const recordingId = randomId();
    this.replay = startReplay({ ...this.parts, recordingId, Queue, Keep, post });
    this.events.recordingId = recordingId;
    this.state = 'recording';
  }

  private async settings(): Promise<SourceSettings> {
    const { options } = this.parts;
    if (options.recording === 'off') return { recording: false, sampleRate: 0 };
    for (let attempt = 1; ; attempt++) {
      try {
        return await fetchSettings(options);
      } catch (fault) {
        if (attempt === ATTEMPTS) throw fault;
        await new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** attempt * (0.5 + Math.random() / 2)));
      }
    }
  }
}

/** The same visitor is always in the sample or never, over all pages (FNV-1a over the id). */
export function isSampled(id: string, rate: number): boolean {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash / 2 ** 32 < rate;
}
