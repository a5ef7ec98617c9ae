// Installs, builds, makes the fictional authority, writes its report, and serves it until stopped.
// --no-serve stops before serving.
import { rmSync } from 'node:fs'
import { installPackages, root, step } from './steps.mjs'

process.chdir(root)
installPackages()
step(process.execPath, ['scripts/build.mjs'])
rmSync('demo', { recursive: true, force: true })
const throughline = (...args) => step(process.execPath, ['bin/throughline', ...args])
throughline('sample', '--out', 'demo/northmere')
throughline('load', 'demo/northmere')
throughline('report', 'demo/northmere', '--month', '2022-11', '--out', 'demo/report')
console.log('\nThe report is in demo/report: open index.html.')
if (!process.argv.includes('--no-serve')) throughline('serve', 'demo/northmere', '--month', '2022-11')
