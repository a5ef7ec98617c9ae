import { expect, test } from 'vitest'
import { AUTHORITIES } from '../../../src/report/plan/authorities.ts'
import { findAuthority } from '../../../src/report/plan/find-authority.ts'

const nameOf = (written: string) => findAuthority(written).authority?.name ?? null

test('there are 153 authorities, each with its own number of three digits and its own name', () => {
  expect(AUTHORITIES).toHaveLength(153)
  expect(new Set(AUTHORITIES.map(({ code }) => code)).size).toBe(153)
  expect(new Set(AUTHORITIES.map(({ name }) => name)).size).toBe(153)
  expect(AUTHORITIES.filter(({ code }) => !/^\d{3}$/.test(code))).toEqual([])
})

test('each has ten neighbours among the others', () => {
  const codes = AUTHORITIES.map(({ code }) => code)
  const odd = AUTHORITIES.filter(
    ({ code, neighbours }) =>
      new Set(neighbours).size !== 10 || neighbours.some(one => one === code || !codes.includes(one)),
  )
  expect(odd).toEqual([])
})

test('an authority is found by its number, its name however a council writes it, and what only it is called', () => {
  expect(['831', ' Derby ', 'DERBY CITY COUNCIL', 'City of Derby'].map(nameOf)).toEqual(
    Array.from({ length: 4 }, () => 'Derby'),
  )
  expect(
    ['Hull', 'Bristol', 'County Durham', 'London Borough of Barnet', 'St Helens', 'Brighton & Hove'].map(
      nameOf,
    ),
  ).toEqual([
    'Kingston upon Hull, City of',
    'Bristol, City of',
    'Durham',
    'Barnet',
    'St. Helens',
    'Brighton and Hove',
  ])
})

test('every authority is found by its own name and number', () => {
  expect(AUTHORITIES.filter(one => findAuthority(one.name).authority !== one)).toEqual([])
  expect(AUTHORITIES.filter(one => findAuthority(one.code).authority !== one)).toEqual([])
})

test('a name that several have, or that is nearly one, tells which are near; anything else nothing', () => {
  const near = (written: string) => findAuthority(written).near?.map(({ name }) => name)
  expect(near('Northamptonshire')).toEqual(['North Northamptonshire', 'West Northamptonshire'])
  expect(near('Birmingam')).toEqual(['Birmingham'])
  expect([near('Northmere'), near('899'), near('')]).toEqual([[], [], []])
})
