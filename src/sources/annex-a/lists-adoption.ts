import type { Part } from '../format.ts'
import { CHILD_ID, column, DISABILITY, list, WHO } from './list-columns.ts'

/** Children adopted, or with a decision that they should be, in the last twelve months. */
export const LIST_10: Part = list(10, [
  CHILD_ID,
  column('family_id', 'Family identifier', 'FamilyIdentifier'),
  ...WHO,
  DISABILITY,
  column('care_date', 'Date the Child Entered Care'),
  column('decision_date', 'Date of Decision that Child Should be Placed for Adoption'),
  column('order_date', 'Date of Placement Order'),
  column('matched_date', 'Date of Matching Child and Prospective Adopters'),
  column('placed_date', 'Date Placed for Adoption'),
  column('adopted_date', 'Date of Adoption Order'),
  column('reversed_date', 'Date of Decision that Child Should No Longer be Placed for Adoption'),
  column('reversed_reason', 'Reason Why Child No Longer Placed for Adoption'),
  column('foster_date', 'Date the child was placed for fostering in FFA or concurrent planning placement'),
])

/** Adopters and people who ask to be; none of them a child, so nothing of it crosses. */
export const LIST_11: Part = list(11, [
  column('adopter_id', 'Individual adopter identifier', 'IndividualAdopterIdentifier'),
  column('family_id', 'Family identifier', 'FamilyIdentifier'),
  column('gender', 'Gender', 'Sex'),
  column('ethnicity', 'Ethnicity'),
  column('disability', 'Disability'),
  column('fostering', 'Is the (prospective) adopter fostering for adoption?'),
  column('enquiry_date', 'Date enquiry received'),
  column('stage_1_start', 'Date Stage 1 started'),
  column('stage_1_end', 'Date Stage 1 ended'),
  column('stage_2_start', 'Date Stage 2 started'),
  column('stage_2_end', 'Date Stage 2 ended'),
  column('application_date', 'Date application submitted'),
  column('approval_date', 'Date application approved'),
  column('matched_date', 'Date adopter matched with child(ren)'),
  column('placed_date', 'Date child/children placed with adopter(s)'),
  column('children', 'No. of children placed'),
  column('adopted_date', 'Date of Adoption Order'),
  column('leaving_date', 'Date of leaving adoption process'),
  column('leaving_reason', 'Reason for leaving adoption process'),
])
