import type { StartDrawings } from './drawings';
import type { StartLinks } from './links';
import type { StartReplay } from './replay-parts';
import type { FollowRules } from './rules';

/** What is loaded only on pages that need it, by the names of its files and of what they leave in the window. */
export interface Parts {
  sojournReplay: StartReplay;
  sojournLinks: StartLinks;
  sojournRules: FollowRules;
  sojournCanvas: StartDrawings;
}

declare global {
  interface Window {
    sojournReplay?: StartReplay;
    sojournLinks?: StartLinks;
    sojournRules?: FollowRules;
    sojournCanvas?: StartDrawings;
  }
}

/** Loads a part; rejects when it cannot be had. */
export type Load = <P extends keyof Parts>(part: P) => Promise<Parts[P]>;
