import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server of our own, with nothing in it; it is gone after `stop`. */
export interface ThrowawayPostgres {
  /** Its folder, which has its socket. */
  readonly folder: string
  /** Runs a script, statements and psql commands, and gives what it prints: records parted by `\0`. */
  readonly run: (script: string) => Promise<readonly string[]>
  readonly stop: () => void
}

const ROOT = '/usr/lib/postgresql'

/** The folder of the newest PostgreSQL server on this machine, or null. */
export function postgresPrograms(): string | null {
  if (!existsSync(ROOT)) return null
  const folders = readdirSync(ROOT)
    .sort((a, b) => Number(b) - Number(a))
    .map(version => join(ROOT, version, 'bin'))
    .filter(bin => ['initdb', 'pg_ctl', 'psql'].every(program => existsSync(join(bin, program))))
  return folders[0] ?? null
}

/**
 * Starts a server in a new folder, with text ordered by code point; its only door is a socket in that folder, unless it
 * is given a port of this machine's own address.
 */
export function startPostgres(bin: string, port: number | null = null): ThrowawayPostgres {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-pg-'))
  const owner = ownerOfServers()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const cluster = join(folder, 'data')
  const call = (program: string, ...args: readonly string[]) => {
    const done = spawnSync(join(bin, program), args, { ...owner, cwd: folder, stdio: 'ignore' })
    if (done.status !== 0) throw new Error(`${program} ended with ${done.status}`)
  }
  call('initdb', '-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync')
  const door = port === null ? "-c listen_addresses=''" : `-c listen_addresses=127.0.0.1 -p ${port}`
  const settings = `${door} -c unix_socket_directories='${folder}' -c fsync=off`
  call('pg_ctl', '-D', cluster, '-w', '-l', join(folder, 'log'), '-o', settings, 'start')
  return {
    folder,
    run: script => psql(join(bin, 'psql'), folder, port, script),
    stop: () => {
      call('pg_ctl', '-D', cluster, '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL won't run as root: there it runs as the user that its package made for it. */
function ownerOfServers(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres']).stdout.toString())
  return { uid: id('-u'), gid: id('-g') }
}

function psql(
  program: string,
  folder: string,
  port: number | null,
  script: string,
): Promise<readonly string[]> {
  const args = ['-X', '-q', '-A', '-t', '-0', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'postgres']
  if (port !== null) args.push('-p', String(port))
  return new Promise((resolve, reject) => {
    const child = spawn(program, args)
    const out: Buffer[] = []
    const complaints: Buffer[] = []
    child.stdout.on('data', piece => out.push(piece))
    child.stderr.on('data', piece => complaints.push(piece))
    child.on('error', reject)
    child.on('close', code => {
      if (code !== 0) reject(new Error(Buffer.concat(complaints).toString()))
      else resolve(Buffer.concat(out).toString().split('\0').slice(0, -1))
    })
    child.stdin.end(script)
  })
}
