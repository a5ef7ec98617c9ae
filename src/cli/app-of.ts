import { type AppPlace, appPlace } from '../app.ts'
import { openPlan } from '../pipeline.ts'
import type { Context } from './context.ts'
import { serveEnvironment } from './serve-environment.ts'

/** Where the web app of a plan's folder keeps what people do, as the environment says. */
export function appOf({ environment }: Context, path: string): AppPlace {
  return appPlace(openPlan(path).folder, serveEnvironment(environment).database)
}
