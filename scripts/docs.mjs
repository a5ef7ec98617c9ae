// Makes the generated pages of the manual afresh: the test that holds them to the source writes them instead.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const run = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/docs/generated.test.ts'],
  { stdio: 'inherit', env: { ...process.env, GOLDEN: 'accept' } },
)
process.exit(run.status ?? 1)
