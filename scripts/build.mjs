// Bundles src into dist, with the measures' SQL beside it. A bundle starts in half the time that its files take one by
// one; packages with native code stay outside it.
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
rmSync('dist', { recursive: true, force: true })
const bundle = await rolldown({
  input: {
    main: 'src/main.ts',
    'report-process': 'src/report-process.ts',
    'store/press/press-thread': 'src/store/press/press-thread.ts',
  },
  platform: 'node',
  external: [/^@duckdb\//, /^@myriaddreamin\//, /^@resvg\//],
})
await bundle.write({
  dir: 'dist',
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name].js',
})
await bundle.close()
cpSync('src/measures', 'dist/measures', { recursive: true, filter: path => !path.endsWith('.ts') })
