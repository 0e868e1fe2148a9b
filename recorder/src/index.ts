import { createClient, type Sojourn } from './client';
import { type Options, withoutSlash } from './config';

export type { Sojourn } from './client';
export type { Options } from './config';
export type { Properties } from './events';

/** Starts recording this page; what records the DOM is loaded when the source's settings ask for it. */
export function startSojourn(options: Options): Sojourn {
  const loadReplay = () => import('./replay').then((module) => module.startReplay);
  return createClient({ ...options, endpoint: withoutSlash(options.endpoint) }, loadReplay);
}
