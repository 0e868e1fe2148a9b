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
  recording: boolean;
  sampleRate: number;
}

/** Reads the options from the script tag; null when the tag has no write key. */
export function optionsFrom(script: HTMLScriptElement): Options | null {
  const { writeKey, endpoint, pageViews, recording } = script.dataset;
  if (!writeKey) return null;
  return { writeKey, endpoint: withoutSlash(endpoint ?? folderOf(script)), pageViews, recording };
}

/** The address that the script was loaded from, without its file name. */
export function folderOf(script: HTMLScriptElement): string {
  return withoutSlash(new URL('.', script.src).href);
}

/** Asks for the source's settings; rejects when they cannot be had. */
export async function fetchSettings({ endpoint, writeKey }: Options): Promise<SourceSettings> {
  const response = await fetch(`${endpoint}/v1/projects/${encodeURIComponent(writeKey)}/settings`, {
    credentials: 'omit',
  });
  if (!response.ok) throw new Error(String(response.status));
  const { sojourn } = (await response.json()) as { sojourn?: Partial<SourceSettings> };
  return { recording: sojourn?.recording === true, sampleRate: sojourn?.sampleRate ?? 1 };
}

export function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
