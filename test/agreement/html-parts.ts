/**
 * Reads the parts of an open page in the browser: what it shows, in the colours it shows it in and the directions its
 * arrows point, with the texts that a screen reader says. What is folded away is left out, but for the months of the
 * first chart.
 */
export const HTML_PARTS = `(() => {
  const text = one => one ? one.innerText.replace(/\\s+/g, ' ').trim() : ''
  const find = (one, query) => one.querySelector(query)
  const every = (one, query) => [...one.querySelectorAll(query)]
  const points = svg => {
    const all = []
    for (const path of every(svg, 'path'))
      for (let x = 0.25; x < 16; x += 0.5)
        for (let y = 0.25; y < 16; y += 0.5)
          if (path.isPointInFill(new DOMPoint(x, y))) all.push([x, y])
    return all
  }
  const rating = one => {
    const mark = find(one, '.rag')
    return { word: text(mark), colour: getComputedStyle(mark).backgroundColor }
  }
  const travel = one => {
    const mark = find(one, '.travel')
    const svg = find(mark, 'svg')
    return { travel: text(mark), points: svg ? points(svg) : [] }
  }
  const rowsOf = table => every(table, 'tr').map(row => [...row.cells].map(cell => cell.textContent.replace(/\\s+/g, ' ').trim()))
  const twoOf = cell => ({ main: text(find(cell, 'strong')), detail: text(find(cell, '.soft')) })
  const scoreRow = row => {
    const [title, actual, target, rated, moved] = [...row.cells]
    return {
      title: text(title), actual: twoOf(actual).main, detail: twoOf(actual).detail,
      target: twoOf(target).main, targetDetail: twoOf(target).detail,
      ...rating(rated), ...travel(moved), signal: text(find(moved, 'span.soft:not(.travel)')),
    }
  }
  const keyOf = list => {
    const [actual, rated, moved, target] = [...list.children]
    const [main, when] = every(actual, 'dd').map(text)
    const [aim, detail] = every(target, 'dd').map(text)
    return { kind: 'key', actual: main, when, ...rating(rated), ...travel(moved), target: aim, targetDetail: detail ?? '' }
  }
  const chartOf = figure => {
    const svg = every(figure, 'svg.chart').find(one => one.getBoundingClientRect().width > 0)
    return { kind: 'chart', title: text(find(figure, 'strong')), subtitle: text(find(figure, 'figcaption .soft')), alt: find(svg, 'desc').textContent }
  }
  const named = (kind, one) => ({ kind, text: text(one) })
  const parts = one => {
    if (one.matches('details, nav, .kicker, h1, script') || find(one, ':scope > .openings')) return []
    if (one.matches('h2, h3, h4')) return [named('heading', one)]
    if (one.matches('.lead')) return [named('lead', one)]
    if (one.matches('.reason')) return [named('reason', one)]
    if (one.matches('.signs')) return [named('signs', one)]
    if (one.matches('.events')) return every(one, 'li').map(line => named('events', line))
    if (one.matches('.checks')) return every(one, 'li').map(line => named('check', line))
    if (one.matches('.key')) return [keyOf(one)]
    if (one.matches('.chart-figure')) return [chartOf(one)]
    if (one.matches('.tables')) return [{ kind: 'table', caption: text(find(one, 'caption')), rows: rowsOf(find(one, 'table')), note: text(find(one, '.note')) }]
    if (one.matches('.scorecard')) return [{ kind: 'scorecard', title: text(find(one, 'h2')), counts: text(find(one, '.counts')), rows: every(one, 'tbody tr').map(scoreRow) }]
    if (one.matches('.facts > div')) return [named('words', one)]
    if (one.matches('p, li')) return [named('words', one)]
    return [...one.children].flatMap(parts)
  }
  const folded = [...document.querySelectorAll('details table')].map(table => ({ caption: table.caption.textContent, rows: rowsOf(table) }))
  return {
    authority: text(find(document, 'header strong')),
    title: text(find(document, 'h1')), kicker: text(find(document, '.kicker')),
    parts: parts(find(document, 'main')), folded,
    links: every(document, '.scorecard th a').map(link => link.getAttribute('href')),
  }
})()`
