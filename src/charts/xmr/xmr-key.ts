import type { XmrChart } from '../../report/model/xmr-chart.ts'
import { type Key, type KeyItem, layKey, lineSample, tintSample } from '../lay-key.ts'
import { ACCENT, AIM, RANGE } from '../looks.ts'
import { signItems } from '../sign-items.ts'

/**
 * The key of an XmR chart: the shaded range, and each shape that the chart has and no other. Where there is no room to
 * name the lines beside them, `lines` names them here.
 */
export function xmrKey(chart: XmrChart, width: number, lines: boolean): Key {
  return layKey(itemsOf(chart, lines), width)
}

function itemsOf({ points, target }: XmrChart, lines: boolean): readonly KeyItem[] {
  const ranged = points.some(({ lower }) => lower !== null)
  const kinds = new Set(points.filter(({ figure }) => figure.value !== null).map(({ kind }) => kind))
  return [
    ...(ranged ? [{ sample: tintSample(RANGE), words: 'Ordinary range' }] : []),
    ...(ranged && lines ? [{ sample: lineSample(ACCENT, 1, '5 3'), words: 'Average' }] : []),
    ...(target !== null && lines ? [{ sample: lineSample(AIM, 1.5), words: 'Target' }] : []),
    ...signItems(kinds),
  ]
}
