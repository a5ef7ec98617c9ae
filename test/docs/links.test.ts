import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { anchorOf } from '../../scripts/docs/markdown.ts'

const SKIPPED = ['node_modules', 'dist', 'demo', 'coverage', '.git']

const pages = markdownIn('.')

test.each(pages)('every link in %s leads somewhere', path => {
  expect(brokenLinks(path, readFileSync(path, 'utf8'))).toEqual([])
})

test('a link to a file or heading that is not there is seen', () => {
  const text =
    '# One\n\n[a](#one) [b](#two) [c](GLOSSARY.md) [d](nowhere.md) [e](GLOSSARY.md#nothing) <img src="gone.png">'
  expect(brokenLinks('README.md', text)).toEqual(['#two', 'nowhere.md', 'GLOSSARY.md#nothing', 'gone.png'])
})

/** The links of a page, as written, that lead to no file or no heading. */
function brokenLinks(path: string, text: string): readonly string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(
    match => match[1] ?? match[2] ?? '',
  )
  return links.filter(link => !/^[a-z]+:/.test(link) && !leads(path, text, link))
}

function leads(path: string, text: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? path : normalize(join(dirname(path), file))
  if (!existsSync(target)) return false
  if (anchor === undefined) return true
  return anchorsIn(file === '' ? text : readFileSync(target, 'utf8')).includes(anchor)
}

function anchorsIn(text: string): readonly string[] {
  return [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(match => anchorOf(match[1]!))
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '')
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(name => !SKIPPED.includes(name))
    .flatMap(name => {
      const path = folder === '.' ? name : join(folder, name)
      if (statSync(path).isDirectory()) return markdownIn(path)
      return name.endsWith('.md') ? [path] : []
    })
}
