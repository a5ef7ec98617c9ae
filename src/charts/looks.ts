/** The colour of our own figures, dark enough to stand out in grey. */
export const ACCENT = '#0b5468'

/** The colour of what the plan asks. */
export const AIM = '#33373d'

/** The tint of what is in range or within tolerance. */
export const TINT = '#efe9dc'

/** Size of labels. */
export const LABEL_TEXT = 13

/** The tint of the range of ordinary variation. */
export const RANGE = '#dce8ec'

/** The reader's own sans face, as nothing is fetched. */
export const FONT =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
