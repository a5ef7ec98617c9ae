import fc from 'fast-check'
import { expect, test } from 'vitest'
import { svg } from '../../../src/charts/svg.ts'
import { html } from '../../../src/render/html/html.ts'

test('values are escaped in text and in attributes, markup made by a tag is not', () => {
  const name = `<i> & "quotes" 'too'`
  expect(String(html`<p title="${name}">${name}${html`<b>${'<'}</b>`}${svg`<g>${'>'}</g>`}</p>`)).toBe(
    '<p title="&lt;i&gt; &amp; &quot;quotes&quot; &#39;too&#39;">&lt;i&gt; &amp; &quot;quotes&quot; &#39;too&#39;<b>&lt;</b><g>&gt;</g></p>',
  )
})

test('lists are joined, and nothing is written for null, undefined and false', () => {
  expect(String(html`[${['a', html`<br>`, null, undefined, false, ['b']]}]`)).toBe('[a<br>b]')
})

test('an object that looks like markup is not taken for it', () => {
  // @ts-expect-error only strings, markup and lists of them may stand in a template
  expect(() => String(html`${{ toString: () => '<b>' }}`)).toThrow()
})

test('no text can open a tag or leave a quoted attribute', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const inside = String(html`${text}`)
      return !/[<>"']/.test(inside) && !/&(?!(amp|lt|gt|quot|#39);)/.test(inside)
    }),
  )
})
