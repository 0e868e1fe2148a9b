import { type Identity, randomId } from './identity';
import { scrubUrl } from './privacy';
import type { Queue } from './queue';

/** Free-form data that the application sends along. */
export type Properties = Record<string, unknown>;

/** The parts of an item that depend on its type, in the words of Segment's tracking API. */
export interface Call {
  type: 'track' | 'page' | 'identify' | 'group' | 'alias';
  event?: string;
  name?: string;
  properties?: Properties;
  traits?: Properties;
  groupId?: string;
  previousId?: string;
}

const ITEM_LIMIT_CHARS = 32_000;

/** Makes items out of calls, with who, when and where, and queues them. */
export class Events {
  /** The address that the current page was reached from. */
  referrer = scrubUrl(document.referrer);
  /** Set while this page is recorded. */
  recordingId: string | undefined;

  constructor(
    private readonly identity: Identity,
    private readonly queue: Queue<string>,
  ) {}

  send(call: Call, at = new Date()): void {
    const item = JSON.stringify({
      ...call,
      messageId: randomId(),
      timestamp: at.toISOString(),
      anonymousId: this.identity.anonymousId,
      userId: this.identity.userId,
      context: this.context(),
    });
    if (item.length > ITEM_LIMIT_CHARS) this.queue.lose('oversize', 1);
    else this.queue.add(item);
  }

  /** Sends one of the reserved events that the recorder makes by itself. */
  automatic(event: `$${string}`, properties: Properties): void {
    this.send({ type: 'track', event, properties });
  }

  page(name?: string, properties?: Properties, at?: Date): void {
    this.send({ type: 'page', name: name ?? document.title, properties: { ...this.place(), ...properties } }, at);
  }

  private place(): Properties {
    return {
      url: scrubUrl(location.href),
      path: location.pathname,
      search: scrubUrl(location.search),
      title: document.title,
      referrer: this.referrer,
    };
  }

  private context(): Properties {
    const { tabId } = this.identity;
    return {
      page: this.place(),
      screen: { width: screen.width, height: screen.height, density: devicePixelRatio },
      locale: navigator.language,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      userAgent: navigator.userAgent,
      library: { name: 'sojourn.js', version: __VERSION__ },
      sojourn: { tabId, recordingId: this.recordingId },
    };
  }
}
