import type { Context } from '../../src/cli/context.ts'
import { runProgram } from '../../src/cli/program.ts'
import type { Content } from '../../src/cli/render-report.ts'
import { readFonts } from '../../src/store/press/fonts.ts'
import { PRESS_HERE } from '../press-here.ts'

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly notes: string
  /** What was written, by path; what isn't text, as Latin-1. */
  readonly files: ReadonlyMap<string, string>
}

/** Runs the command line in this process, on the day given, with everything it prints collected. */
export async function run(
  args: readonly string[],
  today = '2023-07-01',
  input = '',
  more: Partial<Context> = {},
): Promise<Ran> {
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
    writeSample: async (folder, { seed, returns }) => ({
      folder,
      rows: seed,
      children: 1,
      ...(returns ? { returns: ['annex-a', 'ssda903'] } : {}),
    }),
    environment: {},
    serve: async ({ host, port }) => ({ address: `http://${host}:${port}`, open: true, shown: [] }),
    writeFiles: async (folder, written) => {
      for (const [name, content] of written) files.set(`${folder}/${name}`, await bytesOf(content))
    },
    press: { fonts: readFonts, ...PRESS_HERE },
    ...more,
  }
  const code = await runProgram(args, context)
  return { code, out: out.join(''), notes: notes.join('\n'), files }
}

async function bytesOf(content: Content): Promise<string> {
  if (typeof content === 'string') return content
  if (content instanceof Uint8Array) return Buffer.from(content).toString('latin1')
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts).toString('latin1')
}
