import { PULSES } from './activity';
import { keepAssets } from './assets';
import { chunkLane } from './chunk-lane';
import type { Chunk } from './chunks';
import { takePicture, whenChanged } from './dom';
import type { Drawings, StartDrawings } from './drawings';
import { noFacts } from './health';
import { nodeOf, showsWords } from './node-privacy';
import { watchOverflow } from './overflow';
import { tellAttributes } from './popovers';
import { watchReactions } from './reactions';
import { beginRecording, type Recording } from './recording';
import type { StartReplay } from './replay-parts';
import { knowRoots } from './roots';
import { CLASSES } from './rules';
import { watchSight } from './sight';
import { createThrift } from './thrift';

const CUT_MS = 5_000;
/** After a burst of so many characters a chunk goes sooner: the visitor may be about to leave. */
const BURST_CHARS = 4_096;
const CUT_BURST_MS = 2_500;
const KEEP_CHARS = 1_000_000;

/** Records the DOM in chunks until stopped; while nobody sees the page, not what it changes by itself. */
export const startReplay: StartReplay = (parts) => {
  const { options, settings, loadPart, ways, identity, events, guard, on, randomId, createQueue, createKeep, post } =
    parts;
  knowRoots(parts.roots);
  const keep = createKeep<Chunk>(`sojourn.chunks.${options.writeKey}.`, randomId(), KEEP_CHARS);
  let chunks = 0;
  let stopped = false;
  let burst: ReturnType<typeof setTimeout> | undefined;
  let current: Recording | undefined;
  let facts = noFacts();
  let drawings: Drawings | undefined;
  const count = (why: string, events: number) => void (facts.losses[why] = (facts.losses[why] ?? 0) + events);
  const lost = ({ recordingId, events, snapshot }: Chunk, reason: string) => {
    if (recordingId !== current?.owner.recordingId) return;
    const tooLarge = reason === '413';
    count(tooLarge ? 'too-large' : reason, events);
    if (/^40[13]$/.test(reason)) stop();
    // Changes of what nobody can see are of no use.
    else if (tooLarge && snapshot) halt();
    else if (tooLarge) takePicture();
  };
  const lane = chunkLane(options, identity, post, lost);
  const queue = watchOverflow(createQueue, lane, keep, (chunk) => lost(chunk, 'overflow'));
  const assets = keepAssets(parts);
  const reactions = watchReactions(parts);
  const spare = () => drawings?.spare();
  const thrift = createThrift(guard.cost, (step) => facts.steps.add(step), spare);
  const begin = () => {
    const owner = { recordingId: randomId(), tabId: identity.tabId, anonymousId: identity.anonymousId };
    events.recordingId = owner.recordingId;
    facts = noFacts();
    drawings?.begin(facts);
    current = beginRecording({
      ...{ owner, facts, guard, assets, isUnseen, rules: ways.rules ?? CLASSES },
      ...thrift,
      emit(chunk) {
        chunks++;
        lane.prepare(chunk);
        queue.add(chunk);
      },
      happened(event) {
        reactions.happened(event);
        if (current && current.chunker.gathered >= BURST_CHARS) burst ??= setTimeout(cut, CUT_BURST_MS);
      },
      tooLarge() {
        // What takes the picture goes on until it is done.
        setTimeout(
          guard(() => {
            if (current) count('too-large', 1);
            halt();
          }),
        );
      },
    });
  };
  const isUnseen = watchSight(on, () => current?.came());
  for (const type of PULSES) on(type, () => current?.chunker.touched());
  const end = () => {
    drawings?.end();
    current?.end();
    current = undefined;
  };
  /** Records no more, but delivers what was. */
  const halt = () => {
    stopped = true;
    clearInterval(timer);
    clearTimeout(burst);
    reactions.end();
    end();
  };
  const cut = guard(() => {
    clearTimeout(burst);
    burst = undefined;
    // The visitor may have said so in another tab.
    if (identity.choice === 'withdrawn') return stop();
    current?.chunker.cut();
    if (!current) return;
    if (thrift.isTooDear()) return halt();
    if (identity.anonymousId === current.owner.anonymousId) return;
    // Another visitor, here or in another tab of the site, is another recording. It does not begin with the screen of
    // the one before: applications change the page after they have said so.
    end();
    events.recordingId = undefined;
    whenChanged(guard(() => stopped || begin()));
  });
  const timer = setInterval(cut, CUT_MS);
  begin();
  if (settings.canvas) {
    const started = guard((start: StartDrawings) => {
      drawings = start({ guard, nodeOf, showsWords, tellAttributes });
      if (current) drawings.begin(facts);
    });
    // Without it canvases are left out.
    loadPart('sojournCanvas').then(started, () => undefined);
  }
  const stop = () => {
    halt();
    queue.shut();
    assets.stop();
  };
  return {
    leave() {
      reactions.forget();
      if (!isUnseen(Date.now())) current?.chunker.unseen();
      cut();
      queue.leave();
      assets.leave();
    },
    stop,
    retryNow() {
      cut();
      queue.retryNow();
      assets.retryNow();
    },
    report: () => ({
      ...{ recordingId: current?.owner.recordingId, chunks, steps: [...facts.steps], unknown: ways.rules?.unknown },
      ...(stopped && { state: 'stopped' }),
      ...queue.report(),
      assets: assets.report(),
      drawings: drawings?.report(),
    }),
  };
};
