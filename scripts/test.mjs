// The whole check: packages, build, format and lint, types, tests.
import { installPackages, installPrograms, root, step } from './steps.mjs'

process.chdir(root)
installPackages()
installPrograms()
step(process.execPath, ['scripts/build.mjs'])
step(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
step(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'])
step(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)])
