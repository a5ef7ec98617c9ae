// Bundles src into dist, with the measures' SQL and the web app's templates and assets beside it. A bundle starts in
// half the time that its files take one by one; packages with native code stay outside it, and so do those of the web
// app, which look for their own files or choose among them when they run.
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
rmSync('dist', { recursive: true, force: true })
const bundle = await rolldown({
  input: {
    main: 'src/main.ts',
    'report-process': 'src/report-process.ts',
    'report-thread': 'src/desk/report-thread.ts',
    'store/press/press-thread': 'src/store/press/press-thread.ts',
  },
  platform: 'node',
  external: [
    /^@(duckdb|myriaddreamin|resvg|node-rs|fastify)\//,
    /^(fastify|nunjucks|kysely|libsql|pg|openid-client|nodemailer|prom-client)$/,
  ],
})
await bundle.write({
  dir: 'dist',
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name].js',
})
await bundle.close()
cpSync('src/measures', 'dist/measures', { recursive: true, filter: path => !path.endsWith('.ts') })
for (const folder of ['views', 'assets'])
  cpSync(`src/web/${folder}`, `dist/web/${folder}`, {
    recursive: true,
    filter: path => !path.endsWith('.ts'),
  })
