import type { ListAsked } from '../../figures/list-pages.ts'
import type { Parts } from '../ports/parts.ts'
import { type Answer, NotThere } from '../ports/route.ts'
import type { ListQuery } from './list-query.ts'
import { recordList } from './record-list.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The rows of a list that are asked for, all of them, as a workbook to keep.
 *
 * @param name what the list goes by on record and as a file
 */
export async function listWorkbook(
  { lists }: Parts,
  asked: ListAsked & ListQuery,
  name: string,
): Promise<Answer> {
  const whole = { ...asked, group: null, page: 1 }
  const page = await lists.page(whole)
  const body = page && (await lists.workbook({ ...whole, extract: page.extract }))
  if (!page || !body) throw new NotThere('no such list')
  const { page: _, ...record } = recordList(name, page, whole)
  return { kind: 'file', name: `${name}.xlsx`, type: TYPE, body, record }
}
