import type { EventType, eventWithTime, IncrementalSource, mutationData, MouseInteractions } from '@rrweb/types';
import { closest, matches } from './matching';
import type { ReplayParts } from './replay-parts';

const INCREMENTAL: EventType.IncrementalSnapshot = 3;
const MOUSE_INTERACTION: IncrementalSource.MouseInteraction = 2;
const SELECTION: IncrementalSource.Selection = 14;
const FOCUS: MouseInteractions.Focus = 5;
const BLUR: MouseInteractions.Blur = 6;
/** What visitors do themselves: the pointer, touches, dragging. */
const POINTING = [1, 2, 6, 12];
const SLOW_MS = 3_000;
const DEAD_MS = 7_000;
const REACTING = 'a,button,summary,[role=button],[role=link],[role=tab],[role^=menuitem],[role=switch]';
/** What browsers do something with themselves unless the page prevents it, which pages need not notice. */
const SELF_ACTING =
  'a[href]:not([href^="#"],[href^="javascript:"]),area,label,input:not([type=button]),select,textarea,option';
/** What shows more than its elements. */
const OPAQUE = 'canvas,video,audio,iframe,object,embed';

/** What tells of the focus: an interaction, and how an element is shown. */
interface Focusing {
  source: number;
  type: number;
  attributes: mutationData['attributes'];
}

interface Click {
  id: string;
  at: number;
  event: MouseEvent;
  target: Element;
  timer: ReturnType<typeof setTimeout>;
}

/** Tells of clicks that nothing followed for long. */
export interface Reactions {
  /** Something was recorded. */
  happened(event: eventWithTime): void;
  /** What the clicks before led to is not to be known. */
  forget(): void;
  /** Nor what those after lead to. */
  end(): void;
}

export function watchReactions({ on, events, guard, randomId }: ReplayParts): Reactions {
  let waiting: Click[] = [];
  /** Of the click that was told while it is handled. */
  let messageId: string | undefined;
  let touchedAt = 0;
  let changedAt = 0;
  let ended = false;
  const forget = () => waiting.splice(0).forEach(({ timer }) => clearTimeout(timer));
  const tell = guard(({ id, event, target }: Click, afterMs: number | null) => {
    // Whether the page prevented it is known only when it has handled it.
    if (event.defaultPrevented || !isSelfActing(target)) events.automatic('$reaction', { click: id, afterMs });
  });
  const touched = () => (touchedAt = Date.now());
  on('pointerdown', touched);
  on('keydown', touched);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- none of them looks at itself
  const { automatic } = events;
  events.automatic = (event, properties) => {
    if (event !== '$click') return automatic(event, properties);
    messageId = randomId();
    events.send({ type: 'track', event, properties, messageId });
  };
  on('click', (event) => {
    const id = messageId;
    messageId = undefined;
    if (!id) return;
    // A menu opens as soon as the pointer is down.
    const target = event.composedPath()[0] as Element;
    if (ended || !event.isTrusted || changedAt >= touchedAt || !isInteractive(target)) return;
    const click: Click = {
      id,
      at: Date.now(),
      event,
      target,
      timer: setTimeout(() => {
        waiting = waiting.filter((one) => one !== click);
        tell(click, null);
      }, DEAD_MS),
    };
    waiting.push(click);
  });
  return {
    happened(event) {
      if (!isReaction(event)) return;
      const now = Date.now();
      if (!isFocus(event) && event.data.source !== SELECTION) changedAt = now;
      const clicks = [...waiting];
      forget();
      for (const click of clicks) if (now - click.at >= SLOW_MS) tell(click, now - click.at);
    },
    forget,
    end() {
      ended = true;
      forget();
    },
  };
}

const isInteractive = (element: Element) =>
  !matches(element, OPAQUE) && (!!closest(element, REACTING) || getComputedStyle(element).cursor === 'pointer');

function isSelfActing(element: Element): boolean {
  const button = closest<HTMLButtonElement>(element, 'button');
  return !!closest(element, SELF_ACTING) || !!(button?.form && button.type !== 'button');
}

function isReaction(event: eventWithTime): event is eventWithTime & { type: typeof INCREMENTAL } {
  return event.type === INCREMENTAL && (!POINTING.includes(event.data.source) || isFocus(event));
}

const isFocus = ({ data }: eventWithTime) => {
  const { source, type, attributes } = data as Partial<Focusing>;
  if (attributes) return 'rr_focus' in (attributes[0]?.attributes ?? {});
  return source === MOUSE_INTERACTION && (type === FOCUS || type === BLUR);
};
