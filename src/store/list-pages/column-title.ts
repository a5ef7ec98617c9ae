/**
 * What heads a column: `care_start` is `Care start`, `enquiry_id` is `Enquiry`.
 *
 * @param met what a share's cases have in common when met, which heads the column that tells it
 */
export function columnTitle(name: string, met: string | null): string {
  if (name === 'met' && met !== null) return capital(met)
  if (name === 'key') return 'Record'
  return name === 'person_id' ? 'Child' : capital(name.replace(/_id$/, '').replaceAll('_', ' '))
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
