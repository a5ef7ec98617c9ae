/** Every text and attribute of a part as they stand, whatever they are for. */
export function markupTexts(markup: string): string {
  const values = [...markup.matchAll(/ [\w:.-]+="([^"]*)"/g)].map(([, value]) => value)
  const texts = markup.replace(/<[^>]+>/g, ' ')
  return plain([texts, ...values].join(' '))
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
