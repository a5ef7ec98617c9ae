import type { Row } from '../rows.ts'
import { type Dataset, latest } from './dataset.ts'
import { runsOn } from './windows.ts'

/** The legal status of a child that is in force on a day, the latest to begin where there are several. */
export function legalStatusOn(data: Dataset, child: string, day: string): Row | undefined {
  const inForce = data
    .where('ssd_legal_status', 'lega_person_id', child)
    .filter(row => runsOn(day, row, 'lega_legal_status_start_date', 'lega_legal_status_end_date'))
  return latest(inForce, 'lega_legal_status_start_date')
}
