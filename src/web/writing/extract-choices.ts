import { sayDay } from '../http/when.ts'
import type { Parts } from '../ports/parts.ts'

/** The extracts that a month's figures can be from, as the items of a select: the newest, or always the same one. */
export async function extractChoices({ reports }: Parts, chosen: string | null) {
  const extracts = await reports.extracts()
  return [
    { value: '', text: 'The newest, until the month is published', selected: chosen === null },
    ...extracts.map(({ id, recordsTo }) => ({
      value: id,
      text: `${id}, with records to ${sayDay(recordsTo)}`,
      selected: id === chosen,
    })),
  ]
}
