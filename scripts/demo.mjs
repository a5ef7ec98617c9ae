// Installs, builds, makes the fictional authority, writes its report, and serves the web app until stopped: November
// 2022 published, and December being written about. --no-serve stops before that; --port chooses another port.
import { cpSync, rmSync } from 'node:fs'
import { installPackages, root, step } from './steps.mjs'

/** Runs the program as if on a day. */
const throughline = (today, ...args) => step(process.execPath, ['bin/throughline', ...args], on(today))
const quietly = (today, ...args) =>
  step(process.execPath, ['bin/throughline', ...args], { ...on(today), stdio: 'ignore' })
const on = today => ({ env: { ...process.env, ...(today && { THROUGHLINE_TODAY: today }) } })

process.chdir(root)
installPackages()
step(process.execPath, ['scripts/build.mjs'])
rmSync('demo', { recursive: true, force: true })
throughline(null, 'sample', '--out', 'demo/northmere')
throughline('2022-12-08', 'load', 'demo/northmere')
throughline('2022-12-08', 'report', 'demo/northmere', '--month', '2022-11', '--out', 'demo/report')
console.log('\nThe report is in demo/report: open index.html.')
if (!process.argv.includes('--no-serve')) {
  console.log('\nA month goes by: December’s records come in.')
  quietly(null, 'sample', '--out', 'demo/december', '--to', '2022-12')
  cpSync('demo/december/data', 'demo/northmere/data', { recursive: true })
  rmSync('demo/december', { recursive: true })
  quietly('2023-01-05', 'load', 'demo/northmere')
  console.log('November is published, and December is opened for writing.\n')
  throughline('2023-01-09', 'serve', 'demo/northmere', '--demo', ...portGiven())
}

/** The port that was asked for, as `serve` takes it. */
function portGiven() {
  const at = process.argv.indexOf('--port')
  return at < 0 ? [] : process.argv.slice(at, at + 2)
}
