// Fails when what a page loads has grown beyond its limits.
import { readdirSync, statSync } from 'node:fs';

const dist = new URL('../dist/static/', import.meta.url);
const sizeOf = (file) => statSync(new URL(file, dist)).size;
/** Loaded only where canvases are recorded. */
const isOfCanvases = (file) => file.startsWith('sojournCanvas');
const sizeOfParts = (ending, isMeant) =>
  readdirSync(new URL('recorder/', dist))
    .filter((file) => file.endsWith(ending) && isMeant(file))
    .reduce((sum, file) => sum + sizeOf(`recorder/${file}`), 0);

for (const [coding, ending] of [
  ['gzip', '.gz'],
  ['brotli', '.br'],
]) {
  const loader = sizeOf(`sojourn.js${ending}`);
  const limits = [
    ['loader with events', loader, 6_000],
    ['loader, events and replay', loader + sizeOfParts(ending, (file) => !isOfCanvases(file)), 30_000],
    ['canvases', sizeOfParts(ending, isOfCanvases), 3_000],
  ];
  for (const [what, size, limit] of limits) {
    console.log(`${what}: ${size} bytes ${coding}, limit ${limit}`);
    if (size > limit) process.exitCode = 1;
  }
}
