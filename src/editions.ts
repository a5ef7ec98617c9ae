// report -> edition: what becomes of a report once it is published. It is sealed, kept, verified and restated against.

export { differingFiles, extractFaults, fileFaults } from './store/editions/check-edition.ts'
export { engineOf, programName } from './store/editions/definition-texts.ts'
export {
  figuresIn,
  type KeptEdition,
  listEditions,
  openEdition,
  readEdition,
  readEditionRestated,
} from './store/editions/read-edition.ts'
export { readRestated } from './store/editions/read-restated.ts'
export { sealEdition } from './store/editions/seal-edition.ts'
export { findExtract, openExtract } from './store/find-extract.ts'
