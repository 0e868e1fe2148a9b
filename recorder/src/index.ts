import { createClient, type Sojourn } from './client';
import { type Options, withoutSlash } from './config';
import type { Parts } from './lazy';

export type { Sojourn } from './client';
export type { Options } from './config';
export type { Properties } from './events';

const PARTS: { [P in keyof Parts]: () => Promise<Parts[P]> } = {
  sojournReplay: () => import('./replay').then((module) => module.startReplay),
  sojournLinks: () => import('./links').then((module) => module.startLinks),
  sojournRules: () => import('./rules').then((module) => module.followRules),
  sojournCanvas: () => import('./drawings').then((module) => module.startDrawings),
};

/** Starts recording this page; what records the DOM is loaded when the source's settings ask for it. */
export function startSojourn(options: Options): Sojourn {
  return createClient({ ...options, endpoint: withoutSlash(options.endpoint) }, async (part) => PARTS[part]());
}
