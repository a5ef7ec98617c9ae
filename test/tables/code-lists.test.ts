import { describe, expect, it } from 'vitest'
import { CODE_LISTS, type CodeList, type CodeListName, codeForms } from '../../src/tables/code-lists.ts'

const lists = Object.values(CODE_LISTS)

/** The code that a value leads to when it is written as a join would write it. */
const read = (name: CodeListName, value: string): string | undefined =>
  codeForms(CODE_LISTS[name]).get(value.toLowerCase().replace(/\s+/g, ' ').trim())

/** The forms of one code alone, as if the list had no other. */
function formsOfOne(list: CodeList, code: string): readonly string[] {
  return [...codeForms({ ...list, codes: { [code]: list.codes[code]! } }).keys()]
}

describe.each(lists)('the code list $name', list => {
  const forms = codeForms(list)

  it('stands under its own name', () => {
    expect(CODE_LISTS[list.name]).toBe(list)
  })

  it('has aliases and letters for its own codes only', () => {
    const named = [...Object.values(list.aliases), ...Object.keys(list.letters ?? {})]
    expect(named.filter(code => !Object.hasOwn(list.codes, code))).toEqual([])
  })

  it('gives no letter to two codes', () => {
    const letters = Object.values(list.letters ?? {})
    expect(new Set(letters).size).toBe(letters.length)
  })

  it('lets no two codes claim one form', () => {
    const claimed = Object.keys(list.codes).flatMap(code => formsOfOne(list, code))
    const seen = new Set<string>()
    expect(claimed.filter(form => seen.size === seen.add(form).size)).toEqual([])
  })

  it('is reached from each code and national description, alone or together, in any case', () => {
    for (const [code, description] of Object.entries(list.codes)) {
      const values = [
        description,
        `${code} - ${description}`,
        `${code}: ${description}`,
        `${code} ${description}`,
      ]
      for (const value of [code, ...values]) expect(forms.get(value.toLowerCase())).toBe(code)
    }
  })

  it('is reached from each alias, alone or after the code', () => {
    for (const [alias, code] of Object.entries(list.aliases)) {
      expect(forms.get(alias.toLowerCase())).toBe(code)
      expect(forms.get(`${code}: ${alias}`.toLowerCase())).toBe(code)
    }
  })

  it('is reached through the letter of Annex A', () => {
    for (const [code, letter] of Object.entries(list.letters ?? {})) {
      expect(forms.get(`${letter}) ${code}`.toLowerCase())).toBe(code)
      expect(forms.get(`${letter}) ${list.codes[code]}`.toLowerCase())).toBe(code)
    }
  })

  it('holds forms as a join writes them: lower case, single spaces, trimmed', () => {
    const untidy = [...forms.keys()].filter(form => form !== form.toLowerCase().replace(/\s+/g, ' ').trim())
    expect(untidy).toEqual([])
  })
})

describe('a form that two codes could claim', () => {
  const list: CodeList = {
    name: 'need',
    title: 'Two of a kind',
    source: 'made up',
    codes: { A: 'Same', B: 'same', C: 'Other' },
    aliases: {},
  }

  it('leads nowhere, while the rest of the two codes is understood', () => {
    const forms = codeForms(list)
    expect(forms.has('same')).toBe(false)
    expect(forms.get('a: same')).toBe('A')
    expect(forms.get('b: same')).toBe('B')
    expect(forms.get('other')).toBe('C')
  })
})

describe('the values that measures depend on', () => {
  it.each<[CodeListName, string, string]>([
    ['start-reason', 's', 'S'],
    ['start-reason', 'Started to be looked-after', 'S'],
    ['start-reason', 'S: Started to be looked after', 'S'],
    ['ceased-reason', 'x1', 'X1'],
    ['ceased-reason', 'X1: Episode ceases, and new episode begins on same day, for any reason', 'X1'],
    ['ceased-reason', 'Episode ceases, and new episode begins on the same day, for any reason', 'X1'],
    ['legal-status', 'v1', 'V1'],
    ['legal-status', ' v3 ', 'V3'],
    ['legal-status', 'V3: Short term breaks, episodes recorded', 'V3'],
    ['legal-status', 'V4: Short term breaks, agreements recorded', 'V4'],
    ['legal-status', 'Regular occ. acc by LA S20(3) CA 16 & over', 'V4'],
    ['legal-status', 'regular occ. acc. by LA S.20(1) CA under 16', 'V4'],
    ['placement-type', 'u1', 'U1'],
    ['placement-type', 'a) U1: Foster placement - relatives - long term', 'U1'],
    ['placement-type', 'Foster placement with relative(s) or friend(s) – long term fostering', 'U1'],
    ['placement-type', 'd) U4: Foster placement - long term', 'U4'],
    ['placement-type', 'U4: Foster placement with other foster carer(s) – long term fostering', 'U4'],
  ])('%s: %s is %s', (name, value, code) => {
    expect(read(name, value)).toBe(code)
  })

  it('tell a short break from single accommodation even when the description was cut at 100 characters', () => {
    const cut = (code: string) => CODE_LISTS['legal-status'].codes[code]!.slice(0, 100)
    for (const code of ['V2', 'V3', 'V4']) expect(read('legal-status', cut(code))).toBe(code)
  })
})

describe('values as systems and returns write them', () => {
  it.each<[CodeListName, string, string]>([
    ['contact-source', 'q) 6: Police', '6'],
    ['contact-source', 'p1) 5D: LA services', '5D'],
    ['contact-source', 'a) 1A: Individual', '1A'],
    ['contact-source', 'HSERVAE', '3E'],
    [
      'contact-source',
      'OTHER – including children’s centres, independent agency providers or voluntary organisations',
      '8',
    ],
    ['ethnicity', 'a) WBRI', 'WBRI'],
    ['ethnicity', 'A5', 'WROM'],
    ['ethnicity', 'u) UNKNOWN', 'NOBT'],
    ['sex', 'a) Male', 'M'],
    ['sex', 'b) Female', 'F'],
    ['sex', '2', 'F'],
    ['sex', '0', 'U'],
    ['sex', 'd) Neither', 'I'],
    ['need', 'N2 - Child’s disability', 'N2'],
    ['need', 'Parental illness/disability', 'N3'],
    ['abuse-category', 'e) Multiple/not recommended', 'MUL'],
    ['legal-status', 'Interim care order Sec. 38(1)', 'C1'],
    ['legal-status', 'Care Order  Sec. 31(a)', 'C2'],
    ['legal-status', 'Single placement acc. by LA S20(1) CA under 16', 'V2'],
    ['legal-status', 'Police protection power Sec.38(1)', 'L1'],
    ['ceased-reason', 'e) E4A: Returned home to live with parents or relatives - part of planning', 'E4A'],
    ['ceased-reason', 'E2 Died.', 'E2'],
    ['close-reason', 'Case closed after assessment, referred to EH', 'RC9'],
    ['placement-type', 'k) P1: Placed with parents', 'P1'],
    ['placement-provider', 'e) PR4: Private provision', 'PR4'],
    ['placement-change', 'Carer(s) request placement end due to child’s behaviour', 'CREQB'],
    ['participation', 'pn5', 'PN5'],
    ['worker-change', 'Previous Social Worker left role', 'LEFTRL'],
  ])('%s: %s is %s', (name, value, code) => {
    expect(read(name, value)).toBe(code)
  })

  it('leaves a legal status that does not make a child looked after unmapped', () => {
    expect(read('legal-status', 'Special guardianship order')).toBeUndefined()
  })
})
