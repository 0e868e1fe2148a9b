// Builds dist/static (the script file and what it loads lazily) and dist/esm (the npm package).
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

async function bundle(entry, outDir, formats, fileName, { define = {}, external = [], minify = true } = {}) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { __VERSION__: JSON.stringify(version), ...define },
    build: {
      outDir: `${root}dist/${outDir}`,
      emptyOutDir: false,
      target: 'es2022',
      minify: minify && 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 3 } },
      lib: { entry: `${root}src/${entry}`, formats, name: 'sojournRecorder' },
      rollupOptions: { external, output: { entryFileNames: fileName, chunkFileNames: '[name].js' } },
    },
  });
}

rmSync(`${root}dist`, { recursive: true, force: true });
await bundle('replay-script.ts', 'static/recorder', ['iife'], 'replay-[hash].js');
const [replay] = readdirSync(`${root}dist/static/recorder`);
await bundle('script.ts', 'static', ['iife'], 'sojourn.js', {
  define: { __REPLAY_FILE__: JSON.stringify(`recorder/${replay}`) },
});
await bundle('index.ts', 'esm', ['es'], 'index.js', { external: ['@rrweb/record'], minify: false });
