import type { EventType, eventWithTime } from '@rrweb/types';
import type { Assets } from './assets';
import { type Chunk, Chunker, type Owner } from './chunks';
import { type Pace, recordDom, takePicture } from './dom';
import { isFont } from './findings';
import type { Guard } from './guard';
import type { Facts } from './health';
import type { Rules } from './rules';
import { textOf } from './size';

const FULL_SNAPSHOT: EventType.FullSnapshot = 2;
const META: EventType.Meta = 4;

/** In words for who watches. */
const SHORT = 'long lists cut';

/** What a recording is made with. */
export interface Making {
  owner: Owner;
  facts: Facts;
  guard: Guard;
  pace: Pace;
  rules: Rules;
  assets: Assets;
  isUnseen: (at: number) => boolean;
  emit: (chunk: Chunk) => void;
  /** After each event. */
  happened: (event: eventWithTime) => void;
  /** How long a picture of the page took. */
  took: (ms: number) => void;
  /** There can be no picture of the page. */
  tooLarge: () => void;
}

/** The recording of one visitor's page, until it is ended. */
export interface Recording {
  owner: Owner;
  chunker: Chunker;
  /** The page is seen again. */
  came: () => void;
  end: () => void;
}

/** Begins with a picture of the page as it is; while nobody sees it, what it changes by itself is not recorded. */
export function beginRecording(making: Making): Recording {
  const { owner, facts, guard, pace, rules, assets, isUnseen, emit, happened, took, tooLarge } = making;
  const fonts: eventWithTime[] = [];
  assets.begin(owner, facts);
  const write = (event: eventWithTime) => {
    const text = textOf(event, () => facts.steps.add(SHORT));
    if (!text) tooLarge();
    return text;
  };
  const chunker = new Chunker(
    owner,
    (chunk) => {
      facts.lastSequence = chunk.sequence;
      emit(chunk);
    },
    write,
  );
  let missed = false;
  let pictureAt = 0;
  const add = (event: eventWithTime) => {
    if (event.type === FULL_SNAPSHOT) took(performance.now() - pictureAt);
    const font = isFont(event);
    if (font) fonts.push(event);
    else missed = chunker.hasPicture && isUnseen(event.timestamp);
    if (missed && !font) return;
    try {
      assets.take(event);
    } finally {
      chunker.add(event);
    }
    if (event.type === FULL_SNAPSHOT) for (const one of fonts) chunker.add({ ...one, timestamp: event.timestamp });
    happened(event);
    if (event.type === META) pictureAt = performance.now();
  };
  const came = () => {
    if (missed) takePicture();
    chunker.touched();
  };
  if (!document.hidden) chunker.touched();
  const stop = recordDom(guard(add), guard, pace, rules);
  const end = () => {
    stop();
    chunker.cut();
  };
  return { owner, chunker, came, end };
}
