// Kills this process at one of its steps on the disk, before or after it: KILL_STEP counts them from 1.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const step = Number(process.env.KILL_STEP)
const after = process.env.KILL_AFTER === 'yes'
let taken = 0

for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync']) {
  const act = fs[name]
  fs[name] = (...args) => {
    taken += 1
    const here = taken === step
    if (here && !after) process.kill(process.pid, 'SIGKILL')
    const result = act(...args)
    if (here) process.kill(process.pid, 'SIGKILL')
    return result
  }
}
syncBuiltinESMExports()
