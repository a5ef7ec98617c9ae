import { toHtml } from '../../src/render/html/to-html.ts'
import { toJson } from '../../src/render/json/to-json.ts'
import type { Report } from '../../src/report/model/report.ts'
import { type Cells, SAME_LIST } from '../figures/told-reader.ts'

/** What is read out of one form of a report: the numbers of its tables or data, and all its words by measure. */
export interface Taken {
  readonly cells: Cells
  readonly words: ReadonlyMap<string, string>
}

/** A form of the report, and how a reader with a program takes it apart. Another form is one more line. */
export interface Form {
  readonly name: string
  readonly take: (report: Report) => Taken
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2022-11` of `Nov 2022`. */
function monthOf(name: string): string {
  const [short, year] = name.split(' ')
  return `${year}-${String(MONTHS.indexOf(short!) + 1).padStart(2, '0')}`
}

/** The forms that the attack reads. */
export const FORMS: readonly Form[] = [
  { name: 'report.json', take: report => fromJson(toJson(report)) },
  { name: 'the pages', take: fromHtml },
  { name: 'the words of the model', take: fromModel },
]

interface JsonMeasure {
  readonly id: string
  readonly window: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly series: readonly {
    readonly month: string
    readonly value: number | null
    readonly display: string
  }[]
  readonly signal: { readonly points?: readonly { readonly month: string; readonly value: number | null }[] }
}

function fromJson(text: string): Taken {
  const data: { month: string; priorities: { measures: JsonMeasure[] }[] } = JSON.parse(text)
  const cells: Cells = new Map()
  const words = new Map<string, string>()
  for (const measure of data.priorities.flatMap(({ measures }) => measures)) {
    const put = putInto(cells, measure.id, measure.window)
    const share = /timescale|early-help$|re-referrals/.test(measure.id)
    put(data.month, share ? 'met' : 'rows', measure.numerator)
    if (share) put(data.month, 'rows', measure.denominator)
    for (const { month, value } of measure.series) put(month, share ? 'percent' : unitOf(measure.id), value)
    const own = putInto(cells, measure.id, measure.window === 'at' ? 'at' : 'month')
    for (const { month, value } of measure.signal.points ?? [])
      own(month, share ? 'percent' : unitOf(measure.id), value)
    words.set(measure.id, JSON.stringify(measure))
  }
  return { cells, words }
}

function unitOf(id: string): 'rate' | 'rows' {
  return id.endsWith('-rate') ? 'rate' : 'rows'
}

type Put = (month: string, part: 'rows' | 'met' | 'percent' | 'rate', value: number | null) => void

/** Keeps a number under its name; what is a part or a rate is kept apart, to be worked out. */
function putInto(cells: Cells, id: string, window: string): Put {
  return (month, part, value) => {
    if (value === null || Number.isNaN(value)) return
    const when = `${window} ${month}`
    if (part === 'rows') cells.set(`${SAME_LIST[id] ?? id} ${when}`, value)
    else cells.set(`${id} ${when} ${part}`, value)
  }
}

function fromHtml(report: Report): Taken {
  const cells: Cells = new Map()
  const words = new Map<string, string>()
  const pages = toHtml(report)
  for (const { id, measure } of report.priorities.flatMap(({ measures }) => measures)) {
    const page = pages.get(`${id}.html`)!
    words.set(id, textOf(page))
    const table = page.split('<table').find(each => each.includes(', month by month</caption>'))
    const rows = [...(table ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
      [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '')),
    )
    const [head, ...body] = rows
    const put = putInto(cells, id, measure!.headline)
    for (const row of body)
      for (const [at, name] of head!.entries()) {
        const part = COLUMNS[name]
        if (part) put(monthOf(row[0]!), part, Number(row[at]!.replace(/[,%]/g, '')))
      }
  }
  words.set('', [...pages.values()].map(textOf).join('\n'))
  return { cells, words }
}

const COLUMNS: Readonly<Record<string, 'rows' | 'met' | 'percent'>> = {
  Number: 'rows',
  'Number, year to date': 'rows',
  'In the share': 'met',
  'All cases': 'rows',
  Share: 'percent',
}

/** The words of a page, its tooltips and text alternatives among them. */
function textOf(html: string): string {
  const hidden = [...html.matchAll(/(?:title|aria-label|alt)="([^"]*)"/g)].map(match => match[1])
  const plain = html.replace(/<style.*?<\/style>/gs, ' ').replace(/<[^>]+>/g, '')
  return [plain, ...hidden].join(' ').replaceAll('&#39;', "'")
}

/** Every text of the model, whatever writes it: all that a renderer can say is in it. */
function fromModel(report: Report): Taken {
  const texts = (of: unknown): readonly string[] => {
    if (typeof of === 'string') return [of]
    return typeof of === 'object' && of !== null ? Object.values(of).flatMap(texts) : []
  }
  const words = new Map(report.pages.map(page => [page.id, texts(page).join(' ')]))
  return { cells: new Map(), words }
}
