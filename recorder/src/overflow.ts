import type { Keep } from './keep';
import type { createQueue as Create, Lane, Queue } from './queue';

/**
 * A queue that says which items it gave up because too many wait: always the oldest that is not on its way, so that it is
 * known from what was added and delivered.
 */
export function watchOverflow<T extends { length: number }>(
  createQueue: typeof Create,
  lane: Lane<T>,
  keep: Keep<T>,
  gone: (item: T) => void,
): Queue<T> {
  const underWay = new Set<T>();
  let waiting = keep.inherit();
  const watched: Lane<T> = {
    ...lane,
    async deliver(batch, leaving, handedOver) {
      for (const item of batch) underWay.add(item);
      const outcome = await lane.deliver(batch, leaving, handedOver);
      for (const item of batch) underWay.delete(item);
      if (outcome.retryMs === undefined) waiting = waiting.filter((item) => !batch.includes(item));
      return outcome;
    },
  };
  const queue = createQueue(watched, { ...keep, inherit: () => [...waiting] });
  const given = () => queue.report().lost.overflow ?? 0;
  waiting = waiting.slice(given());
  const add = (item: T) => {
    const before = given();
    queue.add(item);
    const left = waiting.filter((one) => !underWay.has(one)).slice(0, given() - before);
    waiting = waiting.filter((one) => !left.includes(one));
    waiting.push(item);
    left.forEach(gone);
  };
  return { ...queue, add };
}
