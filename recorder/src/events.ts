import { type Identity, randomId } from './identity';
import { scrubText, scrubUrl } from './privacy';
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
  userId?: string | undefined;
  groupId?: string;
  previousId?: string | undefined;
  /** By which it is known; a new one when absent. */
  messageId?: string;
}

type Item = Call & { context: { sojourn: Properties } };

const ITEM_LIMIT_CHARS = 32_000;
const TITLE_LIMIT = 500;
const HELD_LIMIT = 500;

/** Makes items out of calls, with when and where, and holds them until they may be sent. */
export interface Events {
  /** The address that the current page was reached from. */
  referrer: string;
  /** Set while this page is recorded. */
  recordingId?: string | undefined;
  send(call: Call, at?: Date): void;
  /** Sends one of the reserved events that the recorder makes by itself. */
  automatic(event: `$${string}`, properties: Properties): void;
  page(at?: Date, name?: string, properties?: Properties): void;
  /** From now on queues items, those that were held too, with who it is; about nobody when that is anonymous. */
  admit(queue: Queue<string>, anonymous: boolean): void;
}

export function createEvents(identity: Identity): Events {
  const held: Item[] = [];
  let overflow = 0;
  let put = (item: Item): void => {
    if (held.length < HELD_LIMIT) held.push(item);
    else overflow++;
  };
  const place = (): Properties => ({
    url: scrubUrl(location.href),
    path: scrubUrl(location.pathname),
    search: scrubUrl(location.search),
    title: scrubText(document.title, TITLE_LIMIT),
    referrer: events.referrer,
  });
  const context = () => ({
    page: place(),
    screen: { width: screen.width, height: screen.height, density: devicePixelRatio },
    locale: navigator.language,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    userAgent: navigator.userAgent,
    library: { name: 'sojourn.js', version: __VERSION__ },
    sojourn: { tabId: identity.tabId, recordingId: events.recordingId },
  });
  const send = (call: Call, timestamp = new Date()) => {
    put({ messageId: randomId(), timestamp, context: context(), ...call } as Item);
  };
  const events: Events = {
    referrer: scrubUrl(document.referrer),
    send,
    automatic: (event, properties) => send({ type: 'track', event, properties }),
    page: (at, name, properties) =>
      send(
        {
          type: 'page',
          name: scrubText(name ?? document.title, TITLE_LIMIT),
          properties: { ...place(), ...properties },
        },
        at,
      ),
    admit(queue, anonymous) {
      put = (item) => {
        const { anonymousId, userId, choice } = identity;
        // The visitor may have said so in another tab.
        if (choice === 'withdrawn') return queue.shut();
        item.context.sojourn.consent = choice;
        if (anonymous && !/track|page/.test(item.type)) return;
        const text = JSON.stringify(anonymous ? item : { ...item, anonymousId, userId: item.userId ?? userId });
        if (text.length > ITEM_LIMIT_CHARS) queue.lose('oversize');
        else queue.add(text);
      };
      held.splice(0).forEach(put);
      queue.lose('overflow', overflow);
      overflow = 0;
    },
  };
  return events;
}
