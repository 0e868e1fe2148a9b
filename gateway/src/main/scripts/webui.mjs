// Called by Maven for the console: `install`, `build`, `build-offline` and `test` do nothing when what they read is unchanged since they last succeeded.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const module = fileURLToPath(new URL('../../..', import.meta.url));
const webui = join(module, 'src/main/webui');
const target = join(module, 'target');
const NOT_SOURCES = new Set(['node_modules', 'dist', 'dist-offline', 'target', 'generated']);
// The console's types are generated from these, see redocly.yaml.
const API_DOCUMENTS = [
  '../resources/META-INF/openapi.yaml',
  ...['session', 'playback', 'summary'].map((name) => `../../../../${name}-service/src/main/openapi/openapi.yaml`),
];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The console is built with Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const steps = {
  install: { reads: ['package.json', 'package-lock.json'], makes: 'node_modules', runs: [['ci', '--no-audit', '--no-fund']] },
  build: { reads: ['.', ...API_DOCUMENTS], makes: 'dist', runs: [['run', 'build']] },
  'build-offline': { reads: ['.'], makes: 'dist-offline', runs: [['run', 'build:offline']] },
  test: { reads: ['.', ...API_DOCUMENTS], makes: 'node_modules', runs: [['run', 'check'], ['test']] },
};

const name = process.argv[2];
const step = steps[name];
const stamp = join(target, `webui-${name}.sha256`);
const state = hashOf(step.reads);
if (existsSync(join(webui, step.makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) {
  console.log(`Console, ${name}: up to date`);
} else {
  step.runs.forEach(npm);
  // Files of an earlier build, whose names have other hashes, would stay in the jar.
  if (name === 'build') rmSync(join(target, 'classes/META-INF/resources/assets'), { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(stamp, state);
}

function npm(run) {
  const { status } = spawnSync('npm', run, { cwd: webui, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(join(webui, file)));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(join(webui, path)).isDirectory()) return [path];
  return readdirSync(join(webui, path))
    .filter((entry) => !NOT_SOURCES.has(entry))
    .flatMap((entry) => filesIn(join(path, entry)));
}
