import { expect, test } from 'vitest'
import { reportCss } from '../../../src/web/http/report-css.ts'
import { scopeCss } from '../../../src/web/http/scope-css.ts'

test('rules are for the part alone, within media as well', () => {
  expect(scopeCss('body{margin:0}h1,h2>a{color:red}@media print{p{margin:0}@page{size:A4}}', '.part')).toBe(
    '.part{margin:0}\n.part h1,.part h2>a{color:red}\n@media print{.part p{margin:0}\n}',
  )
})

test('what only a page can have is left out, and commas within brackets part nothing', () => {
  expect(scopeCss('html{a:b}main,.foot{a:b}.foot a,p{a:b}:is(a,b){c:d}:root{--x:1}', '.part')).toBe(
    '.part p{a:b}\n.part :is(a,b){c:d}\n.part{--x:1}\n',
  )
})

test('the report’s own style is for a report alone', () => {
  const css = reportCss()
  const selectors = [...css.matchAll(/(?:^|[{}\n])([^{}@\n]+){/g)].flatMap(match =>
    match[1]!.split(/,(?![^(]*\))/),
  )
  expect(selectors.length).toBeGreaterThan(100)
  expect(selectors.filter(selector => !/^\.report\b/.test(selector.trim()))).toEqual([])
  expect(css.match(/{/g)).toHaveLength(css.match(/}/g)!.length)
})
