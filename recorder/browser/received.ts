/** An item as the collector received it. */
export interface Item {
  type: string;
  event?: string;
  name?: string;
  messageId: string;
  timestamp: string;
  anonymousId: string;
  userId?: string;
  properties: Record<string, unknown>;
  traits?: Record<string, unknown>;
  context: {
    page: { url: string; referrer: string };
    sojourn: { tabId: string; recordingId?: string; consent?: string };
  };
}

export interface RecordedEvent {
  type: number;
  timestamp: number;
  data: Record<string, unknown>;
}

/** A file of a site. */
export interface SiteFile {
  type: string;
  body: string | Buffer;
  status?: number;
  /** Only pages of its own site may read it. */
  unshared?: boolean;
}

/** A chunk as the collector received it. */
export interface ReceivedChunk {
  recordingId: string;
  sequence: number;
  query: URLSearchParams;
  gzip: boolean;
  events: RecordedEvent[];
}
