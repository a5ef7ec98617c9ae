import { execFile, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type FlatDocument, readFlat } from './flat-odf.ts'

const execute = promisify(execFile)

/** Whether a program is on this machine. */
export function onPath(program: string): boolean {
  return spawnSync('which', [program]).status === 0
}

/** What a program prints, as bytes. */
export async function printed(program: string, ...args: readonly string[]): Promise<Buffer> {
  const { stdout } = await execute(program, [...args], { encoding: 'buffer', maxBuffer: 2 ** 30 })
  return stdout
}

/** Files of one kind as LibreOffice has them, in order; all in one start of it, beside any that a person has open. */
export async function inLibreOffice(
  kind: 'fodt' | 'fodp' | 'fods',
  files: readonly string[],
): Promise<readonly FlatDocument[]> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-office-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const named = files.map((file, at) => {
      const name = join(folder, `${at}${extname(file)}`)
      copyFileSync(file, name)
      return name
    })
    const given = [profile, '--headless', '--convert-to', kind, '--outdir', folder, ...named]
    await execute('soffice', given, { cwd: folder, timeout: 170_000 })
    return files.map((_, at) => readFlat(readFileSync(join(folder, `${at}.${kind}`), 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
