import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const PAGE = 4096

/**
 * Runs a command of the program as it is built, to its end. Gives its seconds, and the most memory that it and every
 * process it started held at one moment, in MB, looked at each 15 ms; files that several map, such as Node itself, are
 * counted once (Linux alone; NaN elsewhere).
 */
export function timed(...args) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn('bin/throughline', args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    let peak = 0
    let said = ''
    child.stderr.on('data', text => {
      said += text
    })
    const watch = setInterval(() => {
      peak = Math.max(peak, held(child.pid))
    }, 15)
    child.on('exit', code => {
      clearInterval(watch)
      if (code !== 0) reject(new Error(said))
      else
        resolve({ seconds: (performance.now() - started) / 1000, peak: peak > 0 ? peak / 1e6 : Number.NaN })
    })
  })
}

/** The bytes that a process and those it started hold of their own, with the most that one of them maps of files. */
function held(pid) {
  const sizes = below(pid).map(sizesOf)
  return sizes.reduce((sum, { own }) => sum + own, 0) + Math.max(...sizes.map(({ files }) => files))
}

/** A process and those it started, found without a look at every process there is, which would slow what is timed. */
function below(pid) {
  return [pid, ...startedBy(pid).flatMap(below)]
}

function startedBy(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function sizesOf(id) {
  try {
    const [, all, files] = readFileSync(`/proc/${id}/statm`, 'utf8').split(' ').map(Number)
    return { own: (all - files) * PAGE, files: files * PAGE }
  } catch {
    return { own: 0, files: 0 }
  }
}
