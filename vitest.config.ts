import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    // Most of the time goes into child processes, and much of it into waiting for them: one file more than processors.
    maxWorkers: availableParallelism() + 1,
    // Modules are loaded once for each worker: no test leaves anything behind in them.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
