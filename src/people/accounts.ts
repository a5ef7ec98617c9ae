import type { Person } from './person.ts'
import type { Role } from './role.ts'

/** What an administrator says of a person. */
export interface PersonForm {
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly teams: readonly string[]
  readonly active: boolean
}

/** What a sign-in with a password came to. */
export type SignIn =
  | { readonly kind: 'welcome'; readonly person: Person; readonly mustChange: boolean }
  | { readonly kind: 'refused' }
  /** Too many wrong passwords; nothing is tried until then. ISO, in UTC. */
  | { readonly kind: 'locked'; readonly until: string }

/** The people who may sign in, and their passwords. */
export interface People {
  readonly all: () => Promise<readonly Person[]>
  readonly find: (id: string) => Promise<Person | null>
  readonly findByEmail: (email: string) => Promise<Person | null>
  /** Adds a person, with a first password to be changed where one is given. Throws `InputError` where the address is taken. */
  readonly add: (form: PersonForm, password: string | null) => Promise<Person>
  readonly change: (id: string, form: PersonForm) => Promise<Person>
  readonly signIn: (email: string, password: string) => Promise<SignIn>
  /** Sets a person's own password, which ends the need to change it. */
  readonly setPassword: (id: string, password: string, mustChange: boolean) => Promise<void>
}

/** Somebody at work in a browser. */
export interface Session {
  /** What tells it from others on a page, which is not what the browser holds. */
  readonly id: string
  readonly person: Person
  readonly started: string
  readonly lastSeen: string
  readonly address: string
  /** What forms must carry. */
  readonly csrf: string
  readonly mustChange: boolean
}

/** The sessions that are open. Times are ISO, in UTC. */
export interface Sessions {
  /** Gives the secret that the browser is to hold; only its hash is kept. */
  readonly start: (person: string, address: string) => Promise<string>
  /** The session of a secret, and notes that it was seen; null where it ended, idled out or its person is not active. */
  readonly find: (secret: string) => Promise<Session | null>
  readonly end: (id: string) => Promise<void>
  readonly endAll: (person: string) => Promise<number>
  readonly of: (person: string) => Promise<readonly Session[]>
}

/** A list as a person likes to see it. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** The page and its query: `/lists/cp-visits?sort=due`. */
  readonly address: string
}

/** The views that people saved. */
export interface SavedViews {
  readonly of: (person: string) => Promise<readonly SavedView[]>
  readonly save: (person: string, name: string, address: string) => Promise<SavedView>
  readonly remove: (person: string, id: string) => Promise<void>
}
