import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // As long as a browser waits for anything else: the second that is usual is over before a busy machine has drawn a page.
    expect: { poll: { timeout: 30_000 } },
  },
});
