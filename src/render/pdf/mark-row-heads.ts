/** A table row's element: which it is, and its cells'. */
const ROW = /\n\d+ 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/TR\n[^>]*?\/K \[(\d+) 0 R/g
const CELL = /\n(\d+) 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/TD\n[^>]*?(\/Headers \[[^\]]*\])/g

/**
 * Makes the first cell of each row of a table the row's head (`TH` with the scope of a row), which the compiler can't
 * be told to. Cells otherwise belong to the heads of their column and row, so that what names column heads alone goes.
 * Every change is as long as what it replaces: nothing in the file moves.
 */
export function markRowHeads(pdf: Uint8Array): Uint8Array {
  const marked = pdf.slice()
  const text = new TextDecoder('latin1').decode(pdf)
  const heads = new Set([...text.matchAll(ROW)].map(([, first]) => first))
  const write = (words: string, at: number) => marked.set(new TextEncoder().encode(words), at)
  for (const { 0: cell, 1: id, 2: headers, index } of text.matchAll(CELL)) {
    const head = heads.has(id)
    write((head ? '/Scope /Row' : '').padEnd(headers!.length), index + cell.length - headers!.length)
    if (head) write('/TH', index + cell.indexOf('/TD'))
  }
  return marked
}
