// Called by Maven: `install` and `build` do nothing when what they read is unchanged since they last succeeded.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The recorder is built with Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const steps = {
  install: { reads: ['package.json', 'package-lock.json', '.npmrc'], makes: 'node_modules', run: ['ci'] },
  build: {
    reads: ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'src', 'scripts'],
    makes: 'dist',
    run: ['run', 'build'],
  },
};

const name = process.argv[2];
const step = steps[name];
const stamp = `${root}target/${name}.sha256`;
const state = hashOf(step.reads);
if (existsSync(root + step.makes) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) {
  console.log(`npm ${step.run.join(' ')}: up to date`);
} else {
  const { status } = spawnSync('npm', step.run, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  if (name === 'build') rmSync(`${root}target/classes`, { recursive: true, force: true });
  mkdirSync(`${root}target`, { recursive: true });
  writeFileSync(stamp, state);
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(root + file));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(root + path).isDirectory()) return [path];
  return readdirSync(root + path).flatMap((name) => filesIn(`${path}/${name}`));
}
