// What the set-up scripts share: running a step, installing what a bare clone lacks.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The clone's folder; every step runs in it. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a command to its end and stops the script with its exit code if it fails. */
export function step(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) console.error(`${command}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

/** Installs the npm packages of the lockfile where they are missing. */
export function installPackages() {
  if (existsSync(`${root}node_modules/.package-lock.json`)) return
  console.log('Installing the npm packages of the lockfile')
  step('npm', ['ci', '--no-audit', '--no-fund'])
}

/** Programs that some tests open pages, documents and databases with, and the Debian package of each. */
const PROGRAMS = [
  {
    package: 'chromium',
    found: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  },
  { package: 'postgresql', found: ['/usr/lib/postgresql'] },
  { package: 'poppler-utils', found: ['/usr/bin/pdftotext'] },
  { package: 'libreoffice-writer', found: ['/usr/lib/libreoffice/program/libswlo.so'] },
  { package: 'libreoffice-calc', found: ['/usr/lib/libreoffice/program/libsclo.so'] },
  { package: 'libreoffice-impress', found: ['/usr/lib/libreoffice/program/libsdlo.so'] },
]

/** Installs missing programs when run as root on Debian; otherwise says what will be skipped. */
export function installPrograms() {
  const missing = PROGRAMS.filter(program => !program.found.some(path => existsSync(path))).map(
    each => each.package,
  )
  if (missing.length === 0) return
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!canInstall) {
    console.log(
      `Not installed: ${missing.join(', ')}. Tests that need them are skipped; to run them, install these packages.`,
    )
    return
  }
  console.log(`Installing Debian packages: ${missing.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  step('apt-get', ['update', '-qq'], { env })
  step('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env })
}
