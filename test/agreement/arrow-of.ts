/** The way an arrow points, by the character that draws it. */
const CHARACTERS: Readonly<Record<string, string>> = { '↑': 'up', '↓': 'down', '→': 'level' }

/** An arrow and the words after it, where it is a character. */
export function arrowAndWords(text: string): { readonly arrow: string | null; readonly travel: string } {
  const [, character = '', travel = ''] = /^\s*([↑↓→])?\s*(.*)$/s.exec(text)!
  return { arrow: CHARACTERS[character] ?? null, travel: travel.trim() }
}

/** The way an arrow points, by where it is heavy: its head. Null where nothing is drawn. */
export function arrowFrom(points: readonly (readonly [x: number, y: number])[]): string | null {
  if (points.length < 4) return null
  const span = (at: 0 | 1) => {
    const all = points.map(point => point[at])
    return [Math.min(...all), Math.max(...all)] as const
  }
  const lean = (at: 0 | 1) => {
    const [low, high] = span(at)
    const middle = (low + high) / 2
    return points.reduce((sum, point) => sum + Math.sign(point[at] - middle), 0) / points.length
  }
  const [across, down] = [lean(0), lean(1)]
  if (Math.max(Math.abs(across), Math.abs(down)) < 0.08) return 'no way'
  if (Math.abs(across) > Math.abs(down)) return across > 0 ? 'level' : 'backwards'
  return down < 0 ? 'up' : 'down'
}
