import { byCodePoint } from '../base/by-code-point.ts'
import { inWords } from '../base/display.ts'
import { UsageError } from '../base/errors.ts'
import { AUTHORITIES, type Authority } from '../report/plan/authorities.ts'
import { findAuthority } from '../report/plan/find-authority.ts'
import type { Asking } from './asking.ts'
import type { InitOptions } from './init-options.ts'

type Whose = Pick<Authority, 'code' | 'name'>

const UNKNOWN: Whose = { code: '000', name: 'Our authority' }

/** Whose plan it is: as the options say, or as is answered; one to be filled in where neither does. */
export async function whoseOf(
  { authority, name }: Pick<InitOptions, 'authority' | 'name'>,
  ask: Asking | null,
): Promise<Whose & { readonly known: boolean }> {
  const given = authority === undefined ? null : asWritten(authority, name)
  if (given) return { ...given, known: true }
  const answered = ask && (await asked(ask))
  const whose = answered ?? UNKNOWN
  return { code: whose.code, name: name ?? whose.name, known: answered !== null }
}

/** A name given beside a number makes it one that need not be known, such as a trust that serves two. */
function asWritten(written: string, name: string | undefined): Whose {
  const { authority, near } = findAuthority(written)
  if (authority) return { code: authority.code, name: name ?? authority.name }
  const code = /^\d{3}$/.test(written.trim()) ? written.trim() : null
  if (code !== null && name !== undefined) return { code, name }
  const mean =
    near.length === 0
      ? ''
      : ` Did you mean ${inWords(near.map(one => one.name)).replace(/ and ([^,]*)$/, ' or $1')}?`
  const none = `--authority: "${written}" is not one of the ${AUTHORITIES.length} of England.${mean}`
  throw new UsageError(`${none} For another, give a number of three digits and --name.`)
}

async function asked(ask: Asking): Promise<Whose> {
  const other = { value: '', label: 'Another authority' }
  const byName = [...AUTHORITIES].sort((a, b) => byCodePoint(a.name, b.name))
  const choices = byName.map(({ code, name }) => ({ value: code, label: name, hint: code }))
  const code = await ask.choose('Which authority is it? Type a part of its name.', [...choices, other])
  const known = AUTHORITIES.find(one => one.code === code)
  if (known) return known
  const name = await ask.text('What is it called?', {
    check: answer => (answer.trim() === '' ? 'Give its name.' : null),
  })
  const digits = await ask.text('What is its number, of three digits?', {
    example: '899',
    check: answer => (/^\d{3}$/.test(answer.trim()) ? null : 'Give three digits.'),
  })
  return { code: digits.trim(), name: name.trim() }
}
