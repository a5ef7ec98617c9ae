import { fractionOf, randomFrom } from '../../src/sample/random.ts'
import { type Fuzzer, MOST_CPU_MILLISECONDS, type Verdict } from './trial.ts'

/** The seed of all trials; another can be given from outside. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_221_130)

/** How long to go on, where trials are not to end with their number; given from outside. */
const SECONDS = process.env.FUZZ_SECONDS === undefined ? null : Number(process.env.FUZZ_SECONDS)

/** More failures than these tell no more. */
const ENOUGH = 3

const MOST_SMALLER = 300

/** Runs trials and gives what failed, each with its smallest input and how to see it again. */
export async function runTrials(fuzzer: Fuzzer, trials: number): Promise<readonly string[]> {
  const failures: string[] = []
  const until = SECONDS === null ? null : performance.now() + SECONDS * 1000
  let done = 0
  const goOn = () => (until === null ? done < trials : performance.now() < until)
  for (; goOn() && failures.length < ENOUGH; done++) {
    const verdict = await tried(fuzzer, done)
    if (verdict) failures.push(await sayFailure(fuzzer, done, verdict))
  }
  await fuzzer.close?.()
  if (until !== null) process.stdout.write(`${fuzzer.name}: ${done} trials of seed ${SEED}\n`)
  return failures
}

async function tried(fuzzer: Fuzzer, nth: number): Promise<Verdict> {
  const random = randomFrom(Math.floor(fractionOf(SEED, nth, fuzzer.name.length) * 2 ** 31))
  const from = process.cpuUsage()
  try {
    const verdict = await fuzzer.attempt(random)
    const { user, system } = process.cpuUsage(from)
    const took = (user + system) / 1000
    if (verdict || took < MOST_CPU_MILLISECONDS) return verdict
    return { what: `it took ${Math.round(took)} ms of work`, steps: [], input: '' }
  } catch (error) {
    return { what: `it fails: ${(error as Error).stack}`, steps: [], input: '' }
  }
}

async function sayFailure(fuzzer: Fuzzer, nth: number, verdict: NonNullable<Verdict>): Promise<string> {
  const { what, steps } = verdict
  const input = await smallest(verdict)
  const shown = typeof input === 'string' ? input : Buffer.from(input).toString('latin1')
  return [
    `${fuzzer.name}, trial ${nth} of seed ${SEED}: ${what}`,
    `done to it: ${steps.join('; ')}`,
    `input of ${shown.length} bytes: ${JSON.stringify(shown.slice(0, 1500))}`,
  ].join('\n')
}

/** The smallest input found that goes wrong too: stretches are left out, ever shorter ones. */
async function smallest({ input, again }: NonNullable<Verdict>): Promise<Uint8Array | string> {
  if (typeof input === 'string' || !again) return input
  let least = input
  let left = MOST_SMALLER
  for (let length = Math.ceil(least.length / 2); length > 0 && left > 0; length = Math.floor(length / 2)) {
    for (let at = 0; at < least.length && left > 0; left--) {
      const less = Uint8Array.from([...least.subarray(0, at), ...least.subarray(at + length)])
      if (await again(less)) least = less
      else at += length
    }
  }
  return least
}
