import { spawnSync } from 'node:child_process'
import { chownSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether this machine can make certificates. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0

/** The files of an authority's certificate and of a server's that it signed, for the address 127.0.0.1 alone. */
export interface Certificates {
  readonly ca: string
  readonly certificate: string
  readonly key: string
}

/** Makes an authority and a server's certificate in a folder, its owner's alone. */
export function makeCertificates(folder: string): Certificates {
  const file = (name: string) => join(folder, name)
  const openssl = (...args: readonly string[]) => {
    const done = spawnSync('openssl', args, { cwd: folder })
    if (done.status !== 0) throw new Error(`openssl: ${done.stderr}`)
  }
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-days',
    '2',
    '-subj',
    '/CN=Northmere',
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
  )
  openssl('req', ...newKey, '-subj', '/CN=database', '-keyout', 'server.key', '-out', 'server.csr')
  writeFileSync(file('names'), 'subjectAltName = IP:127.0.0.1')
  const signing = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names']
  openssl('x509', '-req', '-in', 'server.csr', ...signing, '-out', 'server.crt')
  const { uid, gid } = statSync(folder)
  for (const name of ['server.key', 'server.crt']) chownSync(file(name), uid, gid)
  return { ca: file('ca.crt'), certificate: file('server.crt'), key: file('server.key') }
}
