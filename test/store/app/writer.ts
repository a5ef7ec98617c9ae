// Writes answers and audit lines as fast as it can until it is killed, and prints each once it was acknowledged.
import { writeSync } from 'node:fs'
import { setImmediate as pause } from 'node:timers/promises'
import { type AppPlace, openApp } from '../../../src/store/app/open-app.ts'
import { type Acknowledged, WRITTEN_MONTH, WRITTEN_PLACE } from './written.ts'

const HANDS = 4

async function write(place: AppPlace, name: string): Promise<void> {
  const { cycles, audit } = await openApp(place, { connections: HANDS })
  const tell = (one: Acknowledged) => writeSync(1, `${JSON.stringify(one)}\n`)
  tell({ kind: 'ready' })
  const hand = async (person: string) => {
    for (let nth = 0; ; nth++) {
      const text = `${person} ${nth}`
      const [now] = await cycles.answers(WRITTEN_MONTH, WRITTEN_PLACE.measure)
      await cycles.save(WRITTEN_PLACE, { base: now?.version ?? 0, text, person })
      tell({ kind: 'answer', text })
      const { number } = await audit.add({ kind: 'answer-saved', person, address: 'x', detail: { text } })
      tell({ kind: 'line', number, said: text })
      await pause()
    }
  }
  await Promise.all(Array.from({ length: HANDS }, (_, nth) => hand(`${name}.${nth}`)))
}

await write(JSON.parse(process.argv[2]!) as AppPlace, process.argv[3]!)
