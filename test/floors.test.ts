import { expect, test } from 'vitest'
import { FLOORS, fileCircle, floorFaults, folderCircle, importsIn, readSources } from './floors.ts'

const sources = readSources('src')

test('a folder imports only from folders on floors above it', () => {
  expect(floorFaults(sources)).toEqual([])
})

test('there is no circle of files and none of folders', () => {
  expect(fileCircle(sources)).toBeNull()
  expect(folderCircle(sources)).toBeNull()
})

test('folders are two deep at most, and each stands on a floor', () => {
  const folders = new Set(
    sources.filter(file => file.path.includes('/')).map(file => file.path.split('/')[0]),
  )
  expect([...folders].filter(folder => !FLOORS.flat().includes(folder!))).toEqual([])
  expect(sources.filter(file => file.path.split('/').length > 3)).toEqual([])
})

test('no file is over 400 lines, and nine in ten are under 200', async () => {
  const { readFileSync } = await import('node:fs')
  const lines = sources
    .map(file => readFileSync(`src/${file.path}`, 'utf8').split('\n').length)
    .sort((a, b) => a - b)
  expect(lines.at(-1)).toBeLessThanOrEqual(400)
  expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThanOrEqual(200)
})

test('planted faults are seen', () => {
  const faults = floorFaults([
    { path: 'base/day.ts', imports: ['../report/model.ts'] },
    { path: 'sources/csv.ts', imports: ['../measures/all.ts'] },
    { path: 'judgement/rating/rag.ts', imports: ['node:fs', '../base/day.ts'] },
    { path: 'store/extract.ts', imports: ['node:fs', '../cli/list.ts'] },
    { path: 'render/to-html.ts', imports: ['../pipeline.ts'] },
    { path: 'nowhere/x.ts', imports: ['../base/day.ts'] },
    { path: 'pipeline.ts', imports: ['./store/extract.ts', './base/day.ts'] },
  ])
  expect(faults).toEqual([
    'base/day.ts imports ../report/model.ts: report is not on a floor above base',
    'sources/csv.ts imports ../measures/all.ts: measures is not on a floor above sources',
    'judgement/rating/rag.ts imports node:fs: floors 1 to 8 do not touch the outside',
    'store/extract.ts imports ../cli/list.ts: cli is not on a floor above store',
    'render/to-html.ts imports ../pipeline.ts: only the command line, the desk and main.ts run the pipeline',
    'nowhere/x.ts imports ../base/day.ts: the folder stands on no floor',
  ])
  const ring = [
    { path: 'base/a.ts', imports: ['./b.ts'] },
    { path: 'base/b.ts', imports: ['./c.ts'] },
    { path: 'base/c.ts', imports: ['./a.ts'] },
  ]
  expect(fileCircle(ring)).toEqual(['base/a.ts', 'base/b.ts', 'base/c.ts', 'base/a.ts'])
  expect(
    folderCircle([
      { path: 'base/a.ts', imports: ['../tables/t.ts'] },
      { path: 'tables/u.ts', imports: ['../base/b.ts'] },
    ]),
  ).toEqual(['base', 'tables', 'base'])
})

test('every form of import is read', () => {
  const text = `import { a } from './a.ts'\nimport type {\n  B,\n} from './b.ts'\nexport { c } from './c.ts'\nimport './d.ts'\nawait import('./e.ts')`
  expect(importsIn(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts'])
})
