import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { mendedReplayer } from './rrweb'

const inSources = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url))
const OFFLINE = 'features/playback/offline'

/** Nothing is loaded, and the one script runs that is part of the page; recorded pages, in a frame of it, are bound by it too. */
const policyFor = (script: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data: blob:',
    'media-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** A text that ends no script element and opens no comment in one, which means the same to a script. */
const inScript = (code: string): string =>
  code
    .replaceAll(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '<\\!--')
    .trim()

/** The player as one page. What it plays is put in the place of its comment when it is exported. */
function onePage(template: string): Plugin {
  return {
    name: 'one-page',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const outputs = Object.values(bundle)
      const script = inScript(outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join(''))
      const styles = outputs
        .map((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? String(one.source) : ''))
        .join('')
      const parts: Record<string, string> = {
        policy: policyFor(script),
        styles,
        script,
      }
      Object.keys(bundle).forEach((name) => Reflect.deleteProperty(bundle, name))
      const source = template.replaceAll(/\s*\/\* (\w+) \*\/\s*/g, (_all, part: string) => parts[part] ?? '')
      this.emitFile({ type: 'asset', fileName: 'player.html', source })
    },
  }
}

export default defineConfig({
  plugins: [mendedReplayer(), onePage(readFileSync(inSources(`${OFFLINE}/page.html`), 'utf8'))],
  publicDir: false,
  resolve: { alias: { '@': inSources('') } },
  build: {
    outDir: 'dist-offline',
    rollupOptions: {
      input: inSources(`${OFFLINE}/main.ts`),
      output: { format: 'iife', codeSplitting: false },
    },
    cssCodeSplit: false,
    modulePreload: false,
  },
})
