/** So often in each of so many seconds, and an element is noisy. */
export const NOISE = { most: 50, seconds: 3 };
const SECOND_MS = 1_000;
const TEXT_NODE = 3;

/** What rrweb gathers the changes of a document or shadow tree in. */
interface Buffer {
  processMutations(mutations: MutationRecord[]): void;
}

/** How often a node changed in a second, and in how many seconds before it did so too often. */
interface Count {
  second: number;
  changes: number;
  over: number;
}

let counts = new WeakMap<Node, Count>();
/** What noisy nodes have changed since it was told last. */
let held = new Map<Node, MutationRecord[]>();
let noisy = new WeakSet<Node>();
let muted = 0;

/** Forgets all, as for another recording. */
export function forgetNoise(): void {
  counts = new WeakMap();
  held = new Map();
  noisy = new WeakSet();
  muted = 0;
}

/** How many nodes were noisy. */
export const mutedNodes = (): number => muted;

/**
 * The changes that are told now. Attributes and texts of a node that change very often, for seconds, are told once a second,
 * by what they are then.
 */
export function thinned(buffer: Buffer, mutations: MutationRecord[]): MutationRecord[] {
  const now = Math.floor(Date.now() / SECOND_MS);
  const told: MutationRecord[] = [];
  for (const mutation of mutations) {
    const { target } = mutation;
    const waiting = held.get(target);
    const thin = isThin(mutation);
    if (waiting && thin) {
      hold(waiting, mutation);
      continue;
    }
    // Of other changes none may come before those that are held.
    if (waiting) told.push(...waiting.splice(0));
    else if (thin && isNoisy(target, now)) mute(buffer, target);
    told.push(mutation);
  }
  return told;
}

/** Whether it is a change of an attribute or a text; elements come and go as they do. */
function isThin({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type !== 'childList' || (areTexts(addedNodes) && areTexts(removedNodes));
}

/** By their places, since every change of a page comes here, and going through such a list otherwise is slow. */
function areTexts(nodes: NodeList): boolean {
  for (let at = nodes.length; at--;) if (nodes[at]!.nodeType !== TEXT_NODE) return false;
  return true;
}

function isNoisy(node: Node, now: number): boolean {
  let count = counts.get(node);
  if (!count) counts.set(node, (count = { second: now, changes: 0, over: 0 }));
  if (now !== count.second) {
    count.over = now === count.second + 1 && count.changes > NOISE.most ? count.over + 1 : 0;
    count.changes = 0;
    count.second = now;
  }
  count.changes++;
  return count.over >= NOISE.seconds;
}

/** From the state that was told last; what became of it is read when it is told. */
function hold(waiting: MutationRecord[], mutation: MutationRecord): void {
  const isHeld = ({ type, attributeName }: MutationRecord) =>
    type !== 'childList' && type === mutation.type && attributeName === mutation.attributeName;
  if (!waiting.some(isHeld)) waiting.push(mutation);
}

function mute(buffer: Buffer, node: Node): void {
  const mine = held;
  if (!noisy.has(node)) muted++;
  noisy.add(node);
  mine.set(node, []);
  const timer = setInterval(() => {
    const waiting = mine.get(node)!;
    mine.delete(node);
    // What was held is no noise of now: none of it may be held once more, and be lost.
    counts.delete(node);
    if (mine === held && waiting.length) {
      buffer.processMutations(waiting);
      mine.set(node, []);
    } else clearInterval(timer);
  }, SECOND_MS);
}
