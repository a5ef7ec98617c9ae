import type { Role } from './role.ts'

/** Someone who may sign in. */
export interface Person {
  readonly id: string
  /** In lower case; what a plan names owners by. */
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  /** The codes of the teams whose lists they work; for managers alone. */
  readonly teams: readonly string[]
  /** Nobody who is not active can sign in. */
  readonly active: boolean
}

/** The name that events are recorded under where nobody is signed in. */
export const NOBODY = 'nobody'
