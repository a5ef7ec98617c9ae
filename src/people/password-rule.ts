/** The fewest characters that a password has. */
export const PASSWORD_LENGTH = 12
/** The most; longer ones would let anybody keep the server busy. */
const PASSWORD_MOST = 256

/** Words that passwords are made of first by those who guess them. */
const COMMON = [
  'password',
  'passw0rd',
  'qwerty',
  'letmein',
  'welcome',
  'admin',
  'changeme',
  'iloveyou',
  'throughline',
  'football',
  'liverpool',
  'arsenal',
  'monkey',
  'dragon',
  'sunshine',
  'princess',
  'summer',
  'winter',
  'spring',
  'autumn',
  'council',
  'children',
  'abc',
  'asdf',
  'zxcvbn',
]

/**
 * What is wrong with a password that somebody would like to have, in a sentence; null where nothing is.
 *
 * @param own words that tell of its owner, an address and a name, which it may not be made of
 */
export function passwordFault(password: string, own: readonly string[]): string | null {
  if ([...password].length < PASSWORD_LENGTH) return `Use at least ${PASSWORD_LENGTH} characters.`
  if (password.length > PASSWORD_MOST) return `Use at most ${PASSWORD_MOST} characters.`
  const plain = password.toLowerCase()
  if (new Set(plain).size < 5) return 'Use more different characters.'
  const words = [...COMMON, ...own.flatMap(ownWords)]
  const rest = withoutRuns(words.reduce((left, word) => left.replaceAll(word, ''), plain))
  if (rest.replace(/[^\p{L}\p{N}]/gu, '').length < 5)
    return 'Use a password that is harder to guess: three words that do not belong together, for example.'
  return null
}

function ownWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 2)
    .sort((a, b) => b.length - a.length)
}

/** Takes away years and characters that follow on: `1234`, `cba`, `aaaa`. */
function withoutRuns(text: string): string {
  const characters = [...text.replace(/(19|20)\d\d/g, '')]
  const step = (at: number) =>
    (characters[at]?.codePointAt(0) ?? Number.NaN) - (characters[at - 1]?.codePointAt(0) ?? 0)
  const follows = (at: number) => Math.abs(step(at)) <= 1
  return characters
    .filter((_, at) => !(at > 0 && follows(at)) && !(at + 1 < characters.length && follows(at + 1)))
    .join('')
}
