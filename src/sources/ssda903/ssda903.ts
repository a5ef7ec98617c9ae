import type { Format } from '../format.ts'
import { CARE_CROSSINGS } from './care.ts'
import { CHILD_CROSSINGS } from './children.ts'
import { SSDA903_FEEDS, SSDA903_LACKS } from './feeds.ts'
import { SSDA903_PARTS } from './parts.ts'

/**
 * The return on children looked after, as CSV files or as XML: every episode of care of the year from 1 April to 31
 * March. Several years read together are one account, in the order of their files: the last file's word on a record stands.
 */
export const ssda903: Format = {
  kind: 'ssda903',
  title: 'Children looked after return (SSDA903)',
  parts: SSDA903_PARTS,
  crossings: [...CHILD_CROSSINGS, ...CARE_CROSSINGS],
  feeds: SSDA903_FEEDS,
  exempt: [{ code: 'care-goes-on-from-nothing' }, { code: 'worker-missing' }],
  lacks: SSDA903_LACKS,
}
