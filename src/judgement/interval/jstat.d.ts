declare module 'jstat' {
  interface Distribution {
    /** The value below which the probability lies, for the distribution's two parameters. */
    inv(probability: number, first: number, second: number): number
  }
  const jStat: { readonly normal: Distribution; readonly gamma: Distribution }
  export = jStat
}
