import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { colourSheet } from './colour-sheet.ts'
import { ownFolder } from './own-files.ts'
import { reportCss } from './report-css.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** A style sheet, script or picture that pages ask for. */
export interface Asset {
  readonly type: string
  readonly bytes: Buffer
  readonly gzipped: Buffer
}

/** Everything that pages ask for, under an address that changes whenever any of it does. */
export interface Assets {
  readonly find: (hash: string, name: string) => Asset | null
  readonly hrefOf: (name: string) => string
}

/** Reads the style sheets and scripts that we bring and those of the GOV.UK Design System, in a council's colour. */
export function readAssets(colour: string): Assets {
  const folder = ownFolder('assets')
  const own = readdirSync(folder).map(name => [name, readFileSync(join(folder, name))] as const)
  const files = new Map<string, Buffer>([
    ...govukFiles(),
    ...own,
    ['colour.css', Buffer.from(colourSheet(colour))],
    ['report.css', Buffer.from(reportCss())],
  ])
  const hash = hashOf(files)
  const assets = new Map([...files].map(([name, bytes]) => [name, assetOf(name, bytes)]))
  return {
    find: (asked, name) => (asked === hash ? (assets.get(name) ?? null) : null),
    hrefOf: name => {
      if (!assets.has(name)) throw new Error(`There is no asset ${name}.`)
      return `/assets/${hash}/${name}`
    },
  }
}

function assetOf(name: string, bytes: Buffer): Asset {
  const type = TYPES[extname(name)] ?? 'application/octet-stream'
  return { type, bytes, gzipped: gzipSync(bytes, { level: 9 }) }
}

function hashOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256')
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  return hash.digest('hex').slice(0, 16)
}

/** The design system's own files, without its fonts and its crest, which are for GOV.UK alone. */
function govukFiles(): readonly (readonly [string, Buffer])[] {
  const require = createRequire(import.meta.url)
  const read = (name: string) => readFileSync(require.resolve(`govuk-frontend/dist/govuk/${name}`), 'utf8')
  const css = read('govuk-frontend.min.css')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/url\([^)]*govuk-crest\.svg\)/g, 'none')
    .replace(/font-family:GDS Transport,arial,sans-serif/g, 'font-family:var(--typeface)')
    .replace(/font-family:GDS Transport/g, 'font-family:var(--typeface)')
    .replace(/\/\*# sourceMappingURL[^*]*\*\//g, '')
  const js = read('govuk-frontend.min.js').replace(/\n?\/\/# sourceMappingURL.*/g, '')
  return [
    ['govuk-frontend.min.css', Buffer.from(css)],
    ['govuk-frontend.min.js', Buffer.from(js)],
  ]
}
