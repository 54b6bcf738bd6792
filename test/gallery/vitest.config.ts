import { defineConfig } from 'vitest/config';

/** `npm run gallery`: the pictures are drawn by the runner of the tests, whose stage and states they are drawn from. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['test/gallery/*.gallery.ts'],
    globalSetup: ['test/support/build-once.ts', 'test/gallery/bind-gallery.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
