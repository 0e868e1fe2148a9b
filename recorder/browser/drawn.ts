import { expect } from 'vitest';
import type { RecordedEvent } from './received';
import { received, visit } from './visit';

type Values = Record<string, string | null>;
interface Told {
  at: number;
  id: number;
  url: string | null;
}

export const recorded = () => visit.collector.chunks.flatMap((chunk) => chunk.events);

const attributesIn = ({ data }: RecordedEvent) => (data.attributes ?? []) as { id: number; attributes: Values }[];

/** What was told of canvases, in order. */
export const told = (): Told[] =>
  recorded().flatMap((event) =>
    attributesIn(event).flatMap(({ id, attributes: { rr_dataURL: url } }) =>
      url === undefined ? [] : [{ at: event.timestamp, id, url }],
    ),
  );

/** Opens a page of a source that wants canvases, once the part for them is there. */
export async function openDrawn(): Promise<void> {
  visit.collector.settings.canvas = true;
  await visit.open();
  await received(async () => expect(await diagnosed()).toBeDefined());
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
}

/** What the recorder says of it. */
export const diagnosed = () =>
  visit.page.evaluate<{ pictures: number; pending: number } | undefined>(
    'sojourn.diagnostics().recording.drawings?.pictures >= 0 ? sojourn.diagnostics().recording.drawings : undefined',
  );

/** Size of a picture, and the colour in its middle. */
export const looksOf = (url: string) =>
  visit.page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const pixel = context.getImageData(image.width / 2, image.height / 2, 1, 1).data;
    return { width: image.width, height: image.height, colour: [...pixel] };
  }, url);
