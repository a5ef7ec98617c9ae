import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'
import { isAllowed, type Permission } from '../../people/permission.ts'
import type { Settings } from '../ports/parts.ts'
import type { Visit } from '../ports/route.ts'
import type { Assets } from './assets.ts'
import { ownFolder } from './own-files.ts'
import { sayDay, sayTime } from './when.ts'

/** What a template is given besides its own values. */
export interface PageAround {
  readonly visit: Visit
  /** What forms must carry. */
  readonly csrf: string
  /** What was done by the page before, in a sentence, shown once. */
  readonly notice: string | null
}

/** Makes a page of a template below `views`, with every value escaped. */
export type RenderPage = (
  template: string,
  title: string,
  values: Readonly<Record<string, unknown>>,
  around: PageAround,
) => string

/** Templates are read once each, when they are first asked for. */
export function makePages(settings: Settings, assets: Assets): RenderPage {
  const govuk = createRequire(import.meta.url).resolve('govuk-frontend/package.json')
  const loader = new nunjucks.FileSystemLoader([ownFolder('views'), join(dirname(govuk), 'dist')])
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
  environment.addGlobal('asset', assets.hrefOf)
  environment.addGlobal('settings', settings)
  environment.addFilter('time', sayTime)
  environment.addFilter('day', sayDay)
  return (template, title, values, { visit, csrf, notice }) =>
    environment.render(`${template}.njk`, {
      title,
      person: visit.person,
      can: (permission: Permission) => isAllowed(visit.person, permission),
      csrf,
      notice,
      address: visit.address,
      today: visit.today,
      ...values,
    })
}
