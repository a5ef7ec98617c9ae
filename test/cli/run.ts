import type { Context } from '../../src/cli/context.ts'
import { runProgram } from '../../src/cli/program.ts'

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly notes: string
  readonly files: ReadonlyMap<string, string>
}

/** Runs the command line in this process, on the day given, with everything it prints collected. */
export async function run(args: readonly string[], today = '2023-07-01', input = ''): Promise<Ran> {
  const out: string[] = []
  const notes: string[] = []
  const files = new Map<string, string>()
  const context: Context = {
    terminal: {
      out: text => out.push(text),
      note: text => notes.push(text),
      working: () => ({ at: () => {}, done: () => {} }),
    },
    readInput: async () => input,
    today,
    version: '0.0.0-test',
    writeSample: async (folder, seed) => ({ folder, rows: seed, children: 1 }),
    servePages: async (pages, port) => `http://127.0.0.1:${port}/ with ${pages.size} pages`,
    writeFiles: (folder, written) => {
      for (const [name, text] of written) files.set(`${folder}/${name}`, text)
    },
  }
  const code = await runProgram(args, context)
  return { code, out: out.join(''), notes: notes.join('\n'), files }
}
