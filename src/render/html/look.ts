import type { ListRef } from '../../figures/figure.ts'
import type { Window } from '../../measures/measure.ts'

/** What a renderer of pages must know besides a page itself. */
export interface Look {
  /** Each measure's headline window, which a command needn't name. */
  readonly headlines: ReadonlyMap<string, Window>
  /** Where a figure's list opens on a screen; a page by itself has only the command. */
  readonly hrefOf?: ((list: ListRef) => string) | undefined
  /** How much lower than on a page of its own a part's headings stand. */
  readonly below?: 1 | undefined
}
