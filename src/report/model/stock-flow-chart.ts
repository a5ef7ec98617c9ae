/** How a number of people came from one month's end to another's: who joined, who left and what remains. */
export interface StockFlowChart {
  readonly kind: 'stock-flow'
  /** The measure's id. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** The text alternative. */
  readonly alt: string
  readonly before: StockLevel
  readonly joined: StockTurn
  readonly left: StockTurn
  readonly after: StockLevel
}

/** How many there are at a month's end. */
export interface StockLevel {
  /** `End of October 2022`. */
  readonly words: string
  readonly count: number
  readonly shown: string
}

/** Those who joined, or left, by what is said of them. */
export interface StockTurn {
  /** `18 joined`. */
  readonly words: string
  readonly parts: readonly StockPart[]
}

/** Some who joined or left: how many, and as they are shown with their sign. */
export interface StockPart {
  /** `Turned 18`. */
  readonly words: string
  readonly count: number
  readonly shown: string
}
