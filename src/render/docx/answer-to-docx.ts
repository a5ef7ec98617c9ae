import type { Answer } from '../../report/model/page.ts'
import { QUESTIONS } from '../../report/narrative/narrative.ts'
import type { Look } from './look.ts'
import { paragraphOf, runOf } from './paragraph-of.ts'
import { proseParagraphs } from './words-to-docx.ts'
import { type Xml, xml } from './xml.ts'

/**
 * A question, its answer as text to be edited, and what the figures say to it. The answer stands in a content control
 * named `<measure-id>/<question>`, from which edited words can be read back.
 */
export function answerToDocx({ heading, prose, notes }: Answer, measure: string, look: Look): readonly Xml[] {
  const question = QUESTIONS.find(({ words }) => words === heading)?.question ?? heading
  const name = { title: heading, tag: `${measure}/${question}`, id: look.next('control') }
  const answer = prose
    ? contentControl({ ...name, empty: false }, proseParagraphs(prose, 'Answer', look))
    : contentControl({ ...name, empty: true }, [
        paragraphOf('Answer', runOf('Not written', 'PlaceholderText')),
      ])
  return [paragraphOf('Heading3', heading), answer, ...notes.map(note => paragraphOf('Check', note))]
}

/** Text that can be edited and found by its tag, but not lost; an empty one gives way to the first words typed. */
function contentControl(
  name: { readonly title: string; readonly tag: string; readonly id: number; readonly empty: boolean },
  content: readonly Xml[],
): Xml {
  const { title, tag, id, empty } = name
  return xml`<w:sdt><w:sdtPr><w:alias w:val="${title}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/><w:lock w:val="sdtLocked"/>${
    empty && xml`<w:showingPlcHdr/>`
  }</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}
