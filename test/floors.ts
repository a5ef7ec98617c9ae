import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/** The floors of the house, ground first; folders on one line do not know each other. */
export const FLOORS: readonly (readonly string[])[] = [
  ['base'],
  ['tables', 'people'],
  ['sources', 'measures'],
  ['figures'],
  ['judgement'],
  ['report'],
  ['charts'],
  ['render'],
  ['store', 'sample', 'web', 'cli'],
  ['desk'],
]

/** The files that join the floors: they may import any of them, and nothing imports `main.ts`. */
const JOINERS = [
  'app.ts',
  'pipeline.ts',
  'grounds.ts',
  'intake.ts',
  'editions.ts',
  'extracts.ts',
  'first-run.ts',
  'machine.ts',
  'main.ts',
  'report-process.ts',
  'serve.ts',
  'demo.ts',
]
/** The folders that run what joiners join. */
const RUNS_PIPELINE = ['cli', 'desk']
const PURE_FLOORS = 8

/** A source file's path below `src` and what it imports, as written. */
export interface SourceFile {
  readonly path: string
  readonly imports: readonly string[]
}

/** Every TypeScript file below a folder, with its imports read from the text. */
export function readSources(root: string): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.ts'))
    .sort()
    .map(path => ({ path, imports: importsIn(readFileSync(join(root, path), 'utf8')) }))
}

/** The modules that a TypeScript text imports, re-exports or loads. */
export function importsIn(text: string): readonly string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].map(match => match[1] ?? match[2] ?? match[3] ?? '')
}

/** What breaks the floors: one sentence for each import that runs up, sideways or, from a pure floor, outside. */
export function floorFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(file =>
    file.imports.flatMap(imported => {
      const fault = imported.startsWith('.') ? upward(file.path, imported) : outward(file.path, imported)
      return fault === null ? [] : [`${file.path} imports ${imported}: ${fault}`]
    }),
  )
}

function upward(path: string, imported: string): string | null {
  const target = resolve(path, imported)
  const from = path.split('/')[0]!
  const to = target.split('/')[0]!
  if (from === to && path.includes('/')) return null
  if (target === 'main.ts') return 'nothing imports main.ts'
  if (JOINERS.includes(path)) return null
  if (JOINERS.includes(target))
    return RUNS_PIPELINE.includes(from)
      ? null
      : 'only the command line, the desk and main.ts run the pipeline'
  const floors = [floorOf(from), floorOf(to)]
  if (floors.includes(-1)) return 'the folder stands on no floor'
  return floors[1]! < floors[0]! ? null : `${to} is not on a floor above ${from}`
}

function outward(path: string, imported: string): string | null {
  const pure = floorOf(path.split('/')[0]!) < PURE_FLOORS && !JOINERS.includes(path)
  return pure && imported.startsWith('node:') ? 'floors 1 to 8 do not touch the outside' : null
}

function floorOf(folder: string): number {
  return FLOORS.findIndex(floor => floor.includes(folder))
}

function resolve(path: string, imported: string): string {
  return posix.normalize(posix.join(dirname(path), imported))
}

/** The first circle among files that import each other, as the path round it; null where there is none. */
export function fileCircle(files: readonly SourceFile[]): readonly string[] | null {
  return circle(edges(files, path => path))
}

/** The first circle among folders, joiners apart. */
export function folderCircle(files: readonly SourceFile[]): readonly string[] | null {
  return circle(edges(files, path => (path.includes('/') ? dirname(path) : path)))
}

function edges(files: readonly SourceFile[], nodeOf: (path: string) => string): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>()
  for (const file of files) {
    const from = nodeOf(file.path)
    const out = graph.get(from) ?? new Set<string>()
    graph.set(from, out)
    for (const imported of file.imports.filter(name => name.startsWith('.'))) {
      const to = nodeOf(resolve(file.path, imported))
      if (to !== from) out.add(to)
    }
  }
  return graph
}

function circle(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | null {
  const done = new Set<string>()
  const walk = (node: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node]
    if (done.has(node)) return null
    for (const next of graph.get(node) ?? []) {
      const found = walk(next, [...trail, node])
      if (found) return found
    }
    done.add(node)
    return null
  }
  for (const node of graph.keys()) {
    const found = walk(node, [])
    if (found) return found
  }
  return null
}
