import type { Code, Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Prose, Run } from './prose.ts'

/** Reads Markdown blocks as prose. What isn't a paragraph or a list, HTML included, keeps its words as text. */
export function readProse(nodes: readonly RootContent[], source: string): readonly Prose[] {
  return nodes.flatMap((node): readonly Prose[] => {
    switch (node.type) {
      case 'paragraph':
        return nonEmpty(readRuns(node.children, source))
      case 'list': {
        const items = node.children
          .map(item => readProse(item.children, source))
          .filter(item => item.length > 0)
        return items.length === 0 ? [] : [{ kind: node.ordered ? 'numbers' : 'bullets', items }]
      }
      case 'blockquote':
        return readProse(node.children, source)
      case 'thematicBreak':
        return []
      case 'code':
        return nonEmpty([plain(fenced(node))])
      default:
        return nonEmpty([plain(written(node, source))])
    }
  })
}

/** What stands between fences, with what was written behind the first of them. */
function fenced({ lang, meta, value }: Code): string {
  return [lang, meta, value].filter(part => part).join(' ')
}

/** The words of a heading or paragraph, without their weights. */
export function readWords(nodes: readonly PhrasingContent[], source: string): string {
  return readRuns(nodes, source)
    .map(run => run.text)
    .join('')
    .trim()
}

function readRuns(nodes: readonly PhrasingContent[], source: string): readonly Run[] {
  return joined(nodes.flatMap(node => runsOf(node, source)))
}

function runsOf(node: PhrasingContent, source: string): readonly Run[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return [plain(node.value)]
    case 'break':
      return [plain(' ')]
    case 'strong':
    case 'emphasis':
      return [{ weight: node.type, text: readWords(node.children, source) }]
    case 'link': {
      const words = readWords(node.children, source)
      return [plain(words === node.url ? words : `${words} (${node.url})`)]
    }
    default:
      return [plain(written(node, source))]
  }
}

function plain(text: string): Run {
  return { weight: 'plain', text: text.replace(/\s+/g, ' ') }
}

function joined(runs: readonly Run[]): readonly Run[] {
  const together: Run[] = []
  for (const run of runs.filter(one => one.text !== '')) {
    const last = together.at(-1)
    if (last && last.weight === run.weight)
      together[together.length - 1] = { weight: run.weight, text: last.text + run.text }
    else together.push(run)
  }
  return together
}

function nonEmpty(runs: readonly Run[]): readonly Prose[] {
  return runs.some(run => run.text.trim() !== '') ? [{ kind: 'paragraph', runs }] : []
}

function written(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}
