// Goes on with the trials of test/fuzz for as long as asked: node bench/fuzz.mjs --seconds 600 --seed 7. Each kind of
// input has the seconds to itself, two kinds at a time.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
})
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'test/fuzz',
    `--testTimeout=${(Number(values.seconds) + 900) * 1000}`,
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SECONDS: values.seconds, FUZZ_SEED: values.seed },
  },
)
process.exitCode = status ?? 1
