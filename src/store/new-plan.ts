import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError } from '../base/errors.ts'

/** The full path of a folder for a plan that is to be made; a folder with a plan is refused. */
export function newPlanFolder(path: string): string {
  const folder = resolve(path)
  if (existsSync(join(folder, 'plan.yaml'))) throw already(path)
  return folder
}

/** Writes the first plan of a folder, which is made if need be. A plan that came meanwhile stays as it is. */
export function writeFirstPlan(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(join(folder, 'plan.yaml'), text, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw already(folder)
    throw error
  }
}

function already(path: string): InputError {
  return new InputError(
    `There is a plan.yaml in ${path} already, and it stays as it is. Change it by hand, or give another folder.`,
  )
}
