import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { listExtracts, tablePath } from '../../src/store/extract.ts'
import { TABLES } from '../../src/tables/all.ts'
import { adversarialRecords } from '../independent/adversarial.ts'
import { planFiles } from '../independent/plan-files.ts'
import { folderOf } from './plan-folders.ts'

const plan = folderOf(planFiles(adversarialRecords(9, 150)))
afterAll(() => plan.remove())

/** Loads in a process of its own and kills it after a while; resolves when it is gone. */
function killedAfter(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, ['bin/throughline', 'load', plan.path], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('exit', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

test.skipIf(!existsSync('dist/main.js'))(
  'a load killed at any moment leaves a whole extract or none (needs npm run build)',
  async () => {
    for (let milliseconds = 150; milliseconds <= 1350; milliseconds += 150) {
      await killedAfter(milliseconds)
      for (const { folder } of listExtracts(plan.path)) {
        expect(TABLES.filter(table => !existsSync(tablePath(folder, table.name)))).toEqual([])
      }
    }
    await killedAfter(60_000)
    expect(listExtracts(plan.path).length).toBe(1)
    expect(readdirSync(join(plan.path, 'extracts')).filter(name => name.startsWith('.'))).toEqual([])
  },
)
