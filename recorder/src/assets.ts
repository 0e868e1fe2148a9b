import type { eventWithTime } from '@rrweb/types';
import type { Owner } from './chunks';
import { type Loss, typed } from './fetching';
import { findAssets } from './findings';
import { type Facts, healthOf } from './health';
import { assetLanes, type Entry, type Told, type Upload } from './manifest';
import { showsPictures } from './node-privacy';
import { createReader } from './reading';
import type { ReplayParts } from './replay-parts';

const MOST_ADDRESSES = 1_000;
const LONGEST_ADDRESS = 8_192;
/** So many style sheets may import one another. */
const DEPTH = 5;
const KEEP_CHARS = 100_000;

/** What is known of one recording. */
interface Recording {
  owner: Owner;
  facts: Facts;
  addresses: Set<string>;
  parts: number;
  /** The health that was told last. */
  told?: string;
}

/** Keeps what recordings need to be shown when their pages are gone, and tells what they lack. */
export interface Assets {
  /** Another recording begins. */
  begin(owner: Owner, facts: Facts): void;
  /** Takes what an event needs, by what is recorded of it; may change it. */
  take(event: eventWithTime): void;
  /** The page may be gone after this call. */
  leave(): void;
  /** Ends it, and forgets all. */
  stop(): void;
  retryNow(): void;
  report(): Record<string, unknown>;
}

export function keepAssets({ options, identity, guard, randomId, createQueue, createKeep, post }: ReplayParts): Assets {
  const keepOf = <T>(what: string) => createKeep<T>(`sojourn.${what}.${options.writeKey}.`, randomId(), KEEP_CHARS);
  const keepKnown = keepOf<string>('known');
  /** The contents that the collector has, and those that it is asked about. */
  const known = new Set(keepKnown.inherit());
  const asked = new Set<string>();
  /** What is told when its content is there. */
  let held: [Recording, Entry][] = [];
  let recording: Recording | undefined;
  let stopped = false;

  const tell = (of: Recording, entry?: Entry) => {
    const health = healthOf(of.facts);
    of.told = JSON.stringify(health);
    const length = of.told.length + (entry?.url.length ?? 0);
    manifest.add({ ...of.owner, part: of.parts++, entry, health, length });
  };
  const settled = (sha256: string, lost?: Loss) => {
    if (!lost) known.add(sha256);
    const ready = held.filter(([, entry]) => entry.sha256 === sha256);
    held = held.filter((one) => !ready.includes(one));
    for (const [of, entry] of ready) tell(of, lost ? { url: entry.url, lost } : entry);
  };
  const lanes = assetLanes(options, identity, post, guard(settled));
  const contents = createQueue<Upload>(lanes.contents, { stash: () => undefined, inherit: () => [] });
  const manifest = createQueue<Told>(lanes.manifest, keepOf('assets'));
  const { later, ...reader } = createReader(guard, (sha256, content) => {
    if (stopped || known.has(sha256) || asked.has(sha256)) return;
    asked.add(sha256);
    contents.add({ sha256, content, length: content.size });
  });
  const note = (address: string, depth = 0): string => {
    const of = recording;
    if (!of || !/^(https?|blob):/i.test(address)) return address;
    const [url = ''] = address.split('#', 1);
    const { addresses } = of;
    if (url.length > LONGEST_ADDRESS || addresses.size >= MOST_ADDRESSES || addresses.has(url)) return address;
    addresses.add(url);
    const told = guard(({ sha256, lost, named }: Awaited<ReturnType<typeof reader.read>>) => {
      if (stopped) return;
      if (lost) tell(of, { url, lost });
      else if (known.has(sha256!)) tell(of, { url, sha256: sha256! });
      else held.push([of, { url, sha256: sha256! }]);
      if (of === recording && depth < DEPTH) for (const one of named) note(one, depth + 1);
    });
    void reader.read(url).then(told);
    return address;
  };
  const shown = guard(({ target }: Pick<Event, 'target'>) => {
    const image = target as HTMLImageElement;
    if (showsPictures(image)) note(image.currentSrc);
  });
  const finder = {
    asset: (url: string) => note(url),
    image(image: HTMLImageElement, src: string) {
      image.addEventListener('load', shown);
      if (image.complete) shown({ target: image });
      // A page gives a blob up as soon as it is shown.
      else if (src.startsWith('blob:')) note(src);
    },
    font(bytes: Blob) {
      const address = `blob:${location.origin}/${randomId()}`;
      reader.hold(address, typed(bytes));
      return note(address);
    },
    canvas: (id: number, attributes: Record<string, unknown>) => recording?.facts.canvas(id, attributes),
    frame: (id: number, frame: HTMLIFrameElement) => recording?.facts.frames.set(id, frame),
    closed: (id: number) => recording?.facts.closed.add(id),
    later,
  };
  return {
    begin(owner, facts) {
      if (recording) tell(recording);
      recording = { owner, facts, parts: 0, addresses: new Set() };
    },
    take: (event) => findAssets(event, finder),
    leave() {
      for (const [of, entry] of held.splice(0)) tell(of, entry);
      if (recording && JSON.stringify(healthOf(recording.facts)) !== recording.told) tell(recording);
      keepKnown.stash([...known], true);
      manifest.leave();
    },
    stop() {
      stopped = true;
      recording = undefined;
      held = [];
      reader.stop();
      contents.shut();
      manifest.shut();
      keepKnown.stash([], true);
    },
    retryNow() {
      contents.retryNow();
      manifest.retryNow();
    },
    report: () => ({ reading: reader.pending(), contents: contents.report(), manifest: manifest.report() }),
  };
}
