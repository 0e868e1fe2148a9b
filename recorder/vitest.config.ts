import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __VERSION__: '"0.0.0-test"', __PARTS_HASH__: '"test"' },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'happy-dom', include: ['test/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['browser/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // They mostly wait: for parts that a recording cuts each five seconds, and for what a browser does late.
          maxWorkers: 3,
        },
      },
    ],
  },
});
