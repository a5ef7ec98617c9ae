// Builds the program, compiles its modules one by one for those parts that are timed by themselves, and times both.
import { cpSync, rmSync } from 'node:fs'
import { installPackages, root, step } from './steps.mjs'

process.chdir(root)
installPackages()
step(process.execPath, ['scripts/build.mjs'])
rmSync('bench/built', { recursive: true, force: true })
step(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.bench.json'])
cpSync('src/measures', 'bench/built/measures', { recursive: true, filter: path => !path.endsWith('.ts') })
step(process.execPath, [process.argv[2] ?? 'bench/run.mjs', ...process.argv.slice(3)])
