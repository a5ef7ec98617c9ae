import { describe, expect, it } from 'vitest'
import { ANNEX_A } from '../../src/sources/annex-a/annex-a.ts'
import { findHeadings, recognisePart, tidyHeading } from '../../src/sources/recognise-part.ts'

const WHO = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)']

describe('telling which part a row of headings belongs to', () => {
  it('knows every part by its own headings, in any order', () => {
    for (const part of ANNEX_A.parts) {
      const headings = part.columns.map(column => column.heading).reverse()
      const found = recognisePart(ANNEX_A, headings)
      expect(found?.part).toBe(part)
      expect(found?.columns.size).toBe(part.columns.length)
      expect([found?.missing, found?.unknown, found?.repeated]).toEqual([[], [], []])
    }
  })

  it.each([
    ['DATE OF\u00a0CONTACT', 'contact_date'],
    ['Date of\nContact ', 'contact_date'],
    ['date_of_contact', 'contact_date'],
    ['DateOfContact', 'contact_date'],
    ['Contact  Source:', 'contact_source'],
  ])('reads %j as %s', (heading, column) => {
    expect(recognisePart(ANNEX_A, ['ChildUniqueID', 'DOB', heading])?.columns.get(column)).toBe(2)
  })

  it('reads quotation marks of any kind and stray brackets alike', () => {
    expect(tidyHeading('Episodes ‘Missing’ (Y/N))')).toBe(tidyHeading("Episodes 'Missing' (Y/N)"))
    expect(tidyHeading('LA children’s support')).toBe(tidyHeading("LA children's support?"))
  })

  it('takes no heading for another that it is part of', () => {
    const found = recognisePart(ANNEX_A, ['Child Unique ID', 'Average', 'Stage', 'Date of Contact'])
    expect([...(found?.columns ?? [])]).toEqual([
      ['child_id', 0],
      ['contact_date', 3],
    ])
    expect(found?.unknown).toEqual(['Average', 'Stage'])
  })

  it('names headings that repeat and columns that are missing', () => {
    const found = recognisePart(ANNEX_A, [...WHO, 'Date of Contact', 'Date of contact', 'Notes', null])
    expect(found?.part.title).toBe('List 1')
    expect(found?.repeated).toEqual(['Date of contact'])
    expect(found?.unknown).toEqual(['Notes'])
    expect(found?.missing).toEqual(['contact_source'])
  })

  it('knows none where two lists are as likely, or nothing says whom the records are about', () => {
    expect(recognisePart(ANNEX_A, WHO)).toBeNull()
    expect(recognisePart(ANNEX_A, ['Child Unique ID'])).toBeNull()
    expect(recognisePart(ANNEX_A, ['Gender', 'Ethnicity', 'Date of Contact', 'Contact Source'])).toBeNull()
    expect(recognisePart(ANNEX_A, [])).toBeNull()
  })

  it('finds headings below a title, in the first rows only', () => {
    const headings = [...WHO, 'Date of Contact', 'Contact Source']
    expect(findHeadings(ANNEX_A, [['List 1: Contacts', null], [], headings])?.at).toBe(2)
    expect(findHeadings(ANNEX_A, [...Array.from({ length: 20 }, () => []), headings])).toBeNull()
  })
})
