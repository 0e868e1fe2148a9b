// Fails when what a page loads has grown beyond its limits.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/static/', import.meta.url);
const sizeOf = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
const loader = sizeOf('sojourn.js');
const replay = readdirSync(new URL('recorder/', dist)).reduce((sum, file) => sum + sizeOf(`recorder/${file}`), 0);

const limits = [
  ['loader with events', loader, 6_000],
  ['loader, events and replay', loader + replay, 30_000],
];
for (const [what, size, limit] of limits) {
  console.log(`${what}: ${size} bytes gzip, limit ${limit}`);
  if (size > limit) process.exitCode = 1;
}
