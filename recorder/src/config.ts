import { ask, pauseMs } from './transport';

/** How the recorder is installed on a page. */
export interface Options {
  /** The source's write key. */
  writeKey: string;
  /** Where to send to, such as `https://sojourn.example.com`. */
  endpoint: string;
  /** `manual` leaves page views to calls of `page()`. */
  pageViews?: string | undefined;
  /** `off` never records the DOM here, whatever the source's settings say. */
  recording?: string | undefined;
}

/** The part of a source's settings that the recorder follows. */
export interface SourceSettings {
  recording?: boolean;
  /** The share of visits that are recorded, from 0 to 1. */
  sampleRate?: number;
  /** A longer pause ends a visit. */
  visitMs?: number;
  /** What is private beside what pages say by classes; absent where that is all and every visit is recorded. */
  rules?: Partial<Record<`${'mask' | 'block' | 'ignore' | 'unmask'}Selectors`, string[]>> & { maskAllText?: boolean };
  /** Whether pictures are taken of what is drawn on canvases. */
  canvas?: boolean;
  privacy: Partial<Privacy>;
  /** The hosts of the system's sites, `*.` for any labels. */
  linkedHosts: string[];
}

/** How the source treats its visitors. */
export interface Privacy {
  anonymous: boolean;
  honourDoNotTrack: boolean;
  honourGlobalPrivacyControl: boolean;
  consentRequired: boolean;
}

/** Reads the options from the script tag; null when the tag has no write key. */
export function optionsFrom(script: HTMLScriptElement): Options | null {
  const given: Partial<Options> = script.dataset;
  const { writeKey, endpoint = folderOf(script) } = given;
  return writeKey ? { ...given, writeKey, endpoint: withoutSlash(endpoint) } : null;
}

/** The address that the script was loaded from, without its file name. */
export function folderOf(script: HTMLScriptElement): string {
  return new URL('.', script.src).href;
}

/** Asks for the source's settings, however long it takes to get them; null when there are none for this page. */
export async function settingsOf({ endpoint, writeKey }: Options): Promise<SourceSettings | null> {
  const url = `${endpoint}/v1/projects/${encodeURIComponent(writeKey)}/settings`;
  for (let failures = 0; ; failures++) {
    const { answer, lost, retryMs } = await ask(url);
    if (lost) return null;
    // Whatever answers without them is not the collector.
    const found = answer?.sojourn;
    if (found) return { privacy: {}, linkedHosts: [], ...found };
    await new Promise((resolve) => setTimeout(resolve, pauseMs(failures, retryMs)));
  }
}

export function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
