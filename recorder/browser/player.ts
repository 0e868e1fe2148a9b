import { readFileSync } from 'node:fs';
import type { RecordedEvent } from './collector';
import { visit } from './visit';

const player = readFileSync(new URL('../node_modules/@rrweb/replay/umd/replay.js', import.meta.url), 'utf8');

/** What a player shows after the last event, in the page or in a frame of it. */
export async function replayed(events: RecordedEvent[], frame?: string): Promise<string> {
  const page = await visit.context.newPage();
  await page.setContent('<div id="player"></div>');
  await page.addScriptTag({ content: player });
  return page.evaluate(
    async ([played, within]) => {
      const { Replayer } = (window as unknown as { rrwebReplay: { Replayer: new (...args: unknown[]) => Player } })
        .rrwebReplay;
      interface Player {
        pause(at: number): void;
        on(event: string, listener: (value: unknown) => void): void;
        iframe: HTMLIFrameElement;
      }
      const replayer = new Replayer(played, { root: document.getElementById('player') });
      const built = new Promise((resolve) => replayer.on('fullsnapshot-rebuilded', resolve));
      replayer.pause(played.at(-1)!.timestamp - played[0]!.timestamp + 1);
      // What follows the snapshot is applied before pause() returns, once the snapshot is there.
      await built;
      const top = replayer.iframe.contentDocument!;
      const shown = () =>
        (within ? top.querySelector<HTMLIFrameElement>(within)?.contentDocument : top)?.body?.innerText;
      // A frame's document is there some frames later.
      while (!shown()) await new Promise(requestAnimationFrame);
      return shown()!;
    },
    [events, frame] as const,
  );
}
