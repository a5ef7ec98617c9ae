import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a command of the program as it is built, to its end. Gives its seconds, and the most memory that it and every
 * process it started held at one moment, in MB, looked at each 20 ms; what several share is counted once (Linux alone; NaN
 * elsewhere).
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
    }, 20)
    child.on('exit', code => {
      clearInterval(watch)
      if (code !== 0) reject(new Error(said))
      else resolve({ seconds: (performance.now() - started) / 1000, peak: peak / 1e6 })
    })
  })
}

/** The bytes that a process and those it started hold. */
function held(pid) {
  try {
    const started = new Map()
    for (const id of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
      const parent = parentOf(id)
      started.set(parent, [...(started.get(parent) ?? []), Number(id)])
    }
    const sum = id => bytesOf(id) + (started.get(id) ?? []).reduce((all, one) => all + sum(one), 0)
    return sum(pid)
  } catch {
    return Number.NaN
  }
}

function parentOf(id) {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8')
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

/** What a process holds, its part of what it shares with others included. */
function bytesOf(id) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))[1]) * 1024
  } catch {
    return 0
  }
}
