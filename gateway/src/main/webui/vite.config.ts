import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { mendedReplayer } from './rrweb'

/** Where the development server finds the API: the gateway, or the mock server of `npm run mock`. */
const backend = process.env.SOJOURN_PUBLIC_URL ?? 'http://localhost:8489'

export default defineConfig({
  plugins: [react(), mendedReplayer()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/login', '/logout', '/callback', '/openapi', '/docs'].map((path) => [path, backend]),
    ),
  },
  build: { outDir: 'dist', assetsDir: 'assets', sourcemap: false, chunkSizeWarningLimit: 700 },
  test: {
    environment: 'jsdom',
    setupFiles: ['./test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    testTimeout: 60_000,
    server: { deps: { inline: [/@patternfly/] } },
  },
})
