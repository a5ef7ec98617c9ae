// Runs a command as bin/throughline does and tells on standard error, at its end, the most memory it held.
import { resourceUsage } from 'node:process'
import { main } from '../dist/main.js'

process.on('exit', () => process.stderr.write(`\nPEAK ${resourceUsage().maxRSS}\n`))
await main(process.argv.slice(2))
