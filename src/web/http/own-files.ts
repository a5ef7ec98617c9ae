import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The folder of files that we bring with the web app: beside its source, or beside the bundle.
 *
 * @throws Error where it is in neither place, which a whole installation never shows
 */
export function ownFolder(name: 'views' | 'assets'): string {
  const places = ['../', '../web/', './web/'].map(base =>
    fileURLToPath(new URL(`${base}${name}/`, import.meta.url)),
  )
  const found = places.find(place => existsSync(place))
  if (!found) throw new Error(`The folder web/${name} is missing.`)
  return found
}
