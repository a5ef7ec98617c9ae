import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    isolate: false,
    // One for each core: left to itself vitest keeps one core back.
    maxWorkers: availableParallelism(),
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
})
