// Builds dist/static (the script file and what it loads lazily) and dist/esm (the npm package).
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import { minify } from 'terser';
import { build } from 'vite';
import { withoutUnused } from './rrweb.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Properties that only our own code reads, in all files alike; none is on the wire, in the storage, or the browser's. */
const OWN_PROPERTIES =
  /^(retryMs|handedOver|flushMs|flushChars|limitChars|automatic|createQueue|createKeep|isOwn|become|choice|choose|lose|inherit|deliver|known|erase|guard|answer|retryNow|leave|report|fit|stash|randomId|post|hosts|keep|identity|options|token|send|stop|roots|holds|refusal|ways|settings|loadPart|isUnseen|tooLarge|happened|took|owner|chunker|came|prepare|gathered|hasPicture|touched|unseen|isTooDear|showsWords|tellAttributes|nodeOf|spare|shut|admit|facts|addresses|named|forget|later)$/;
const names = {};
/** What the loader has in place of the hash of its parts, until they are there. */
const HASH = '######';

async function bundle(entry, format, define = {}) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { __VERSION__: JSON.stringify(version), ...define },
    plugins: [withoutUnused()],
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: `${root}src/${entry}`, formats: [format], name: 'sojournRecorder' },
      rollupOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
    },
  }).then(([result]) => result);
  return output.map(({ fileName, code }) => ({ fileName, code }));
}

/** A function of a file, which is shorter as an arrow function unless it is called on something. */
const FUNCTION = /^\t(async )?function (\w+)\((.*)\) \{\n([^]*?)^\t\}$/gm;
const asArrow = (whole, async = '', name, args, body) =>
  /\b(this|arguments)\b/.test(body) ? whole : `\tlet ${name} = ${async}(${args}) => {\n${body}\t};`;

/** A script as small as it can be made; `let` is shorter than `const`, and one word compresses better than two. */
async function script(entry, define) {
  const [{ code }] = await bundle(entry, 'iife', define);
  const compress = {
    ecma: 2020,
    passes: 8,
    inline: 1,
    pure_getters: true,
    unsafe_arrows: true,
    unsafe: true,
    unsafe_math: true,
    drop_console: true,
  };
  const mangle = { properties: { builtins: true, regex: OWN_PROPERTIES } };
  const small = await minify(code.replace(/^(\s*(?:for \()?)const /gm, '$1let ').replace(FUNCTION, asArrow), {
    ecma: 2020,
    toplevel: true,
    compress,
    mangle,
    nameCache: names,
  });
  return small.code;
}

function write(file, content) {
  mkdirSync(new URL('.', `file://${root}dist/${file}`), { recursive: true });
  writeFileSync(`${root}dist/${file}`, content);
}

/** A script is served as often as sites have visitors: it is compressed once, as well as it can be, alike with every Node. */
async function writeScript(file, code) {
  write(`static/${file}`, code);
  write(`static/${file}.gz`, await gzipAsync(Buffer.from(code), {}));
  write(`static/${file}.br`, brotliCompressSync(code));
}

rmSync(`${root}dist`, { recursive: true, force: true });
// First, so that it has the shortest names.
const loader = await script('script.ts', { __PARTS_HASH__: JSON.stringify(HASH) });
const parts = {
  sojournReplay: await script('replay-script.ts'),
  sojournLinks: await script('links-script.ts'),
  sojournRules: await script('rules-script.ts'),
  sojournCanvas: await script('canvas-script.ts'),
};
// The files may be cached for ever: their names change with their content.
const hash = createHash('sha256').update(Object.values(parts).join()).digest('hex').slice(0, HASH.length);
for (const part in parts) await writeScript(`recorder/${part}-${hash}.js`, parts[part]);
await writeScript('sojourn.js', loader.replace(HASH, hash));
for (const { fileName, code } of await bundle('index.ts', 'es')) write(`esm/${fileName}`, code);
