import type { CodeList } from './code-list.ts'

/** Who provides a placement. */
export const placementProvider: CodeList = {
  name: 'placement-provider',
  title: 'Placement provider',
  source: 'Department for Education, children looked after return (SSDA903)',
  codes: {
    PR0: 'Parent(s) or other person(s) with parental responsibility',
    PR1: "Own provision (by the local authority) including a regional adoption agency where the child's responsible local authority is the host authority",
    PR2: 'Other local authority provision, including a regional adoption agency where another local authority is the host authority',
    PR3: 'Other public provision (for example, a primary care trust)',
    PR4: 'Private provision',
    PR5: 'Voluntary/third sector provision',
  },
  aliases: {
    'Parents/Parental responsibility': 'PR0',
    'Own provision': 'PR1',
    'Own provision (by the local authority)': 'PR1',
    'Own provision (by the LA)': 'PR1',
    'Other LA provision': 'PR2',
    'Other local authority provision': 'PR2',
    'Other public provision': 'PR3',
    'Other public provision (e.g. a PCT)': 'PR3',
    Private: 'PR4',
    'Voluntary/third sector': 'PR5',
    'Voluntary provision': 'PR5',
    'Third sector provision': 'PR5',
  },
  letters: { PR0: 'a', PR1: 'b', PR2: 'c', PR3: 'd', PR4: 'e', PR5: 'f' },
}
