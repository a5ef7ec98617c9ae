import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Fonts } from '../fonts.ts'

/** A document to be made: its text in Typst, the drawings it names by their paths, and the second it is dated. */
export interface Manuscript {
  readonly text: string
  readonly drawings: ReadonlyMap<string, string>
  readonly fonts: Fonts
  /** Seconds since 1970. */
  readonly dated: number
}

/**
 * A document as a tagged PDF that keeps to PDF/UA-1, the standard for documents that everyone can read. Throws with
 * the compiler's rules alone, as its messages would repeat the words of the document.
 */
export function compileTypst({ text, drawings, fonts, dated }: Manuscript): Uint8Array {
  const fontBlobs = Object.values(fonts).map(font => Buffer.from(font))
  const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs }] })
  for (const [path, drawing] of drawings) compiler.mapShadow(path, Buffer.from(drawing))
  try {
    const compiled = compiler.compile({ mainFileContent: text })
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
    // What was remembered while pages were laid out is of no more use, and the file takes its place.
    compiler.evictCache(0)
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: dated })
  } catch (fault) {
    throw new Error(`The PDF could not be made: ${rulesIn(String(fault))}`)
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

/** The compiler's messages without what they quote. */
function rulesIn(diagnostics: string): string {
  const messages = [...diagnostics.matchAll(/"?message"?: ?"((?:[^"\\]|\\.)*)"/g)].map(
    ([, message]) => message!,
  )
  const rules = messages.map(message => message.replaceAll(/`.*`|\\".*\\"/g, '…'))
  return rules.length === 0 ? 'the compiler gave no reason' : rules.join('; ')
}
