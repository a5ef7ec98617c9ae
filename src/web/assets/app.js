// Wakes the components of the GOV.UK Design System. No page needs it to work.
import { initAll } from './govuk-frontend.min.js'

initAll()
