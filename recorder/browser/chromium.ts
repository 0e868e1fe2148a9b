import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  // Scenes are drawn without a graphics processor.
  '--enable-unsafe-swiftshader',
];

/** Starts the machine's Chromium: `SOJOURN_CHROMIUM`, or the first one on the path. */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS, ...options });
}

function chromiumPath(): string {
  const named = process.env.SOJOURN_CHROMIUM;
  if (named) return named;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
  if (!found) throw new Error('No Chromium on the path: install one, or set SOJOURN_CHROMIUM to its executable.');
  return found;
}
