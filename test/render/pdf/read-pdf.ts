import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether this machine has poppler's programs, which read a PDF as others do. */
export const POPPLER = hasPoppler()

if (!POPPLER)
  console.warn(
    'No poppler on this machine: PDFs are not read by another program. Install poppler-utils to do so.',
  )

function hasPoppler(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What a program says of a PDF; `-` among its arguments stands for the file. */
export function ask(pdf: Uint8Array, program: string, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-pdf-'))
  const file = join(folder, 'report.pdf')
  try {
    writeFileSync(file, pdf)
    const given = args.map(arg => (arg === '-' ? file : arg))
    const out = program === 'pdftotext' ? [...given, '-'] : given
    return execFileSync(program, out, { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 }).toString()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The objects of a PDF that are not streams, by their numbers. */
export function objectsOf(pdf: Uint8Array): ReadonlyMap<string, string> {
  const text = Buffer.from(pdf).toString('latin1')
  return new Map(
    [...text.matchAll(/\n(\d+) 0 obj\n((?:(?!\nendobj)[\s\S])*)\nendobj/g)].map(([, id, body]) => [
      id!,
      body!,
    ]),
  )
}

/** The string of a key of an object, as text. */
export function stringOf(object: string, key: string): string | null {
  const start = object.search(new RegExp(`/${key} [(<](?!<)`)) + key.length + 3
  if (start < key.length + 3) return null
  const bytes =
    object[start - 1] === '<'
      ? Buffer.from(object.slice(start, object.indexOf('>', start)), 'hex')
      : Buffer.from(unescaped(inBrackets(object, start)), 'latin1')
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1')
}

/** A string as written from after its bracket to the one that closes it; brackets in pairs need no escape. */
function inBrackets(text: string, start: number): string {
  let depth = 1
  for (let at = start; ; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (depth === 0) return text.slice(start, at)
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  )
}

/** An element of a PDF's structure: what it is, what it says instead of what it shows, and its parts. */
export interface Element {
  readonly kind: string
  readonly alt: string | null
  readonly text: string
  readonly kids: readonly Element[]
}

/** The structure of a PDF, from the whole document down. */
export function structureOf(pdf: Uint8Array): Element {
  const objects = objectsOf(pdf)
  const elementOf = (id: string): readonly Element[] => {
    const text = objects.get(id)
    const kind = text && /\/S \/(\w+)/.exec(text)?.[1]
    if (!text || !kind || !text.includes('/Type /StructElem')) return []
    const kids = /\/K \[([^\]]*)\]/.exec(text)?.[1] ?? ''
    const refs = [...kids.matchAll(/(\d+) 0 R/g)].map(([, ref]) => ref!)
    return [{ kind, alt: stringOf(text, 'Alt'), text, kids: refs.flatMap(elementOf) }]
  }
  const root = [...objects.values()].find(text => text.includes('/Type /StructTreeRoot'))!
  return elementOf(/\/K \[(\d+) 0 R\]/.exec(root)![1]!)[0]!
}

/** An element and all its parts, in reading order. */
export function all(element: Element): readonly Element[] {
  return [element, ...element.kids.flatMap(all)]
}

/** A bookmark: what it says and how deep it lies. */
export interface Bookmark {
  readonly depth: number
  readonly title: string
}

/** The bookmarks of a PDF, in order. */
export function bookmarksOf(pdf: Uint8Array): readonly Bookmark[] {
  const objects = objectsOf(pdf)
  const ref = (id: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(objects.get(id) ?? '')?.[1]
  const from = (id: string | undefined, depth: number): readonly Bookmark[] =>
    id === undefined
      ? []
      : [
          { depth, title: stringOf(objects.get(id)!, 'Title')! },
          ...from(ref(id, 'First'), depth + 1),
          ...from(ref(id, 'Next'), depth),
        ]
  const outlines = [...objects].find(([, text]) => text.includes('/Type /Outlines'))!
  return from(ref(outlines[0], 'First'), 1)
}

/** A line of a page with its place from the top. */
export interface Line {
  readonly text: string
  readonly top: number
  readonly bottom: number
}

/** The lines of every page as poppler sees them, from the top; the running head and foot left out. */
export function linesOf(pdf: Uint8Array): readonly (readonly Line[])[] {
  const seen = ask(pdf, 'pdftotext', '-bbox-layout', '-')
  return seen
    .split('<page ')
    .slice(1)
    .map(page => {
      const height = Number(/height="([\d.]+)"/.exec(page)![1])
      const lines = [
        ...page.matchAll(
          /<line xMin="[\d.]+" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([\s\S]*?)<\/line>/g,
        ),
      ]
      return lines
        .map(([, top, bottom, words]) => ({
          text: plain([...words!.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map(([, word]) => word).join(' ')),
          top: Number(top),
          bottom: Number(bottom),
        }))
        .filter(({ top, bottom }) => top > 60 && bottom < height - 45)
        .sort((a, b) => a.top - b.top)
    })
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
