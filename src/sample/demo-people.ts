import type { Role } from '../people/role.ts'

/** Somebody of Northmere, who does not exist. */
export interface DemoPerson {
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly teams: readonly string[]
}

/** Somebody whose account a demonstration shows, with its password, to whoever comes. */
export interface ShownPerson extends DemoPerson {
  readonly password: string
  /** What they are here to do. */
  readonly says: string
}

/** The accounts that a demonstration shows. */
export const SHOWN: readonly ShownPerson[] = [
  {
    email: 'wren.harbottle@northmere.example',
    name: 'Wren Harbottle',
    roles: ['reader'],
    teams: [],
    password: 'otter-lantern-orchard',
    says: 'reader, a member of the board',
  },
  {
    email: 'head.of.safeguarding@northmere.example',
    name: 'Bryony Thistlewood',
    roles: ['manager'],
    teams: ['T05', 'T06'],
    password: 'copper-saddle-bramble',
    says: 'manager of two safeguarding teams',
  },
  {
    email: 'analyst@northmere.example',
    name: 'Linus Quickfall',
    roles: ['analyst'],
    teams: [],
    password: 'pebble-ferry-notebook',
    says: 'analyst, who runs the month',
  },
  {
    email: 'director@northmere.example',
    name: 'Marigold Overwater',
    roles: ['signatory'],
    teams: [],
    password: 'anchor-velvet-moorhen',
    says: 'director, who signs off',
  },
  {
    email: 'administrator@northmere.example',
    name: 'Fennel Underbank',
    roles: ['administrator'],
    teams: [],
    password: 'ribbon-gravel-lighthouse',
    says: 'administrator of people and the audit log',
  },
]

/** The others who own measures, and deputies. Nobody can sign in as one of them until they are given a password. */
export const OWNERS: readonly DemoPerson[] = [
  owner('head.of.assessment', 'Tamsin Rookhope', ['T02', 'T03', 'T04']),
  owner('head.of.quality.assurance', 'Ivo Larkspur', ['T17']),
  owner('head.of.early.help', 'Sorrel Mickleham', ['T14', 'T15', 'T16']),
  owner('head.of.front.door', 'Rowan Applegarth', ['T01']),
  owner('head.of.looked.after.children', 'Clover Winterbourne', ['T09', 'T10', 'T11']),
  owner('head.of.permanence', 'Hester Goldcrest', ['T12', 'T13']),
  owner('service.manager.safeguarding', 'Odo Fairlight', ['T05']),
  owner('service.manager.assessment', 'Juniper Ashlake', ['T02']),
  owner('service.manager.quality.assurance', 'Basil Wolfhampton', []),
  owner('service.manager.early.help', 'Primrose Eddystone', ['T14']),
  owner('service.manager.front.door', 'Caspian Thornbury', ['T01']),
  owner('service.manager.looked.after.children', 'Myrtle Stonecrop', ['T09']),
  owner('service.manager.permanence', 'Ellery Greenhalgh', ['T12']),
]

function owner(address: string, name: string, teams: readonly string[]): DemoPerson {
  return { email: `${address}@northmere.example`, name, roles: ['manager'], teams }
}
