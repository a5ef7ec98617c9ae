/**
 * A style sheet for one part of a page alone: each rule is for what stands in the part, and what was for the page as a
 * whole is for the part itself or, where only a page can have it, left out.
 *
 * @param css rules, and rules within `@media`; no comments, and no braces or commas in strings
 */
export function scopeCss(css: string, part: string): string {
  return css
    .replace(/@page\s*{[^}]*}/g, '')
    .replace(/([^{}]+){([^{}]*)}/g, (_, selectors: string, body: string) => {
      const kept = splitSelectors(selectors).flatMap(selector => scoped(selector, part))
      return kept.length === 0 ? '' : `${kept.join(',')}{${body}}\n`
    })
}

/** Selectors between the commas that are not inside brackets. */
function splitSelectors(text: string): readonly string[] {
  return text
    .trim()
    .split(/,(?![^(]*\))/)
    .map(selector => selector.trim())
}

function scoped(selector: string, part: string): readonly string[] {
  if (/^(html|main|\.wrap|\.skip|\.top|\.foot)\b/.test(selector)) return []
  if (selector === ':root' || selector === 'body') return [part]
  return [`${part} ${selector}`]
}
