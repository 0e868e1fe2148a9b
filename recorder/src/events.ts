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
export interface Events {
  /** The address that the current page was reached from. */
  referrer: string;
  /** Set while this page is recorded. */
  recordingId?: string;
  send(call: Call, at?: Date): void;
  /** Sends one of the reserved events that the recorder makes by itself. */
  automatic(event: `$${string}`, properties: Properties): void;
  page(name?: string, properties?: Properties, at?: Date): void;
}

export function createEvents(identity: Identity, queue: Queue<string>): Events {
  const place = (): Properties => ({
    url: scrubUrl(location.href),
    path: location.pathname,
    search: scrubUrl(location.search),
    title: document.title,
    referrer: events.referrer,
  });
  const context = (): Properties => ({
    page: place(),
    screen: { width: screen.width, height: screen.height, density: devicePixelRatio },
    locale: navigator.language,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    userAgent: navigator.userAgent,
    library: { name: 'sojourn.js', version: __VERSION__ },
    sojourn: { tabId: identity.tabId, recordingId: events.recordingId },
  });
  const send = (call: Call, at = new Date()) => {
    const { anonymousId, userId } = identity;
    const item = JSON.stringify({
      ...call,
      messageId: randomId(),
      timestamp: at,
      anonymousId,
      userId,
      context: context(),
    });
    if (item.length > ITEM_LIMIT_CHARS) queue.lose('oversize', 1);
    else queue.add(item);
  };
  const events: Events = {
    referrer: scrubUrl(document.referrer),
    send,
    automatic: (event, properties) => send({ type: 'track', event, properties }),
    page: (name = document.title, properties = {}, at) =>
      send({ type: 'page', name, properties: { ...place(), ...properties } }, at),
  };
  return events;
}
