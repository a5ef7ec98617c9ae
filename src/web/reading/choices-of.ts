import { keepWith } from '../../base/keep-with.ts'
import { type Month, monthName } from '../../base/month.ts'
import { type Html, html } from '../../render/html/html.ts'
import { sayDay } from '../http/when.ts'

/** An extract to choose. */
interface Choosable {
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly loaded: string
}

/** The months and extracts to choose from, as the markup of two lists of options. */
export interface Choices {
  readonly months: string
  readonly extracts: string
}

const MOST_KEPT = 500
const kept = new WeakMap<readonly Month[], Map<string, Choices>>()

/** What can be chosen, with what is chosen now. It is kept for as long as the months are. */
export function choicesOf(
  months: readonly Month[],
  extracts: readonly Choosable[],
  now: { readonly month: Month; readonly extract: string },
): Choices {
  const key = JSON.stringify([now, extracts.length])
  return keepWith(kept, months, key, MOST_KEPT, () => ({
    months: String(
      html`${monthsWith(months, now.month).map(month => option(month, monthName(month), month === now.month))}`,
    ),
    extracts: String(
      html`${extracts.map(({ id, loaded }) => option(id, `${id}, loaded on ${sayDay(loaded)}`, id === now.extract))}`,
    ),
  }))
}

/** The months with the one that is shown, which may be written about before it has records. */
function monthsWith(months: readonly Month[], shown: Month): readonly Month[] {
  return months.includes(shown) ? months : [shown, ...months]
}

function option(value: string, text: string, selected: boolean): Html {
  return selected
    ? html`<option value="${value}" selected>${text}</option>\n`
    : html`<option value="${value}">${text}</option>\n`
}
