import { writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresPrograms } from '../../measures/throwaway-postgres.ts'
import { type Certificates, hasOpenssl, makeCertificates } from './certificates.ts'
import { messageOf, type SqlDatabase, sqlDatabase } from './sql-database.ts'

const bin = hasOpenssl ? postgresPrograms() : null
const SECRET = 'hunter2-s3cret'
const VARIABLE = 'THROUGHLINE_TEST_DATABASE'
const WHERE = `the environment variable ${VARIABLE}`

describe.skipIf(bin === null)(
  bin === null ? 'faults of a database (skipped: no PostgreSQL or no openssl here)' : 'faults of a database',
  () => {
    let database: SqlDatabase
    let certificates: Certificates
    let port = 0
    const run = (...sql: readonly string[]) => database.postgres.run(sql.join(';\n') + ';')

    beforeAll(async () => {
      port = await freePort()
      database = await sqlDatabase(bin!, port)
      certificates = makeCertificates(database.postgres.folder)
      writeFileSync(
        join(database.postgres.folder, 'data', 'pg_hba.conf'),
        [
          'local all all trust',
          'hostssl all reader all scram-sha-256',
          'host all plain all scram-sha-256',
          '',
        ].join('\n'),
      )
      await run(
        ...['reader', 'plain'].map(role => `create role ${role} login password '${SECRET}'`),
        'create database closed',
        'revoke connect on database closed from public',
        'create table ssd_department (dept_team_id text, dept_team_name text)',
        `insert into ssd_department values ('1', 'North')`,
        'grant select on ssd_department to reader, plain',
        'select pg_reload_conf()',
      )
    })
    afterAll(() => {
      delete process.env[VARIABLE]
      database?.close()
    })

    type Spec = NonNullable<Parameters<SqlDatabase['read']>[0]>
    const url = (user: string, host = `127.0.0.1:${port}`, name = 'postgres', password = SECRET) =>
      `postgresql://${user}:${password}@${host}/${name}`
    const over = (connection: string, spec: Spec = {}) => {
      process.env[VARIABLE] = connection
      return database.read({ connection: { env: VARIABLE }, timeout: 4, ...spec })
    }
    const told = async (reading: Promise<unknown>) => {
      const message = await messageOf(reading)
      for (const secret of [SECRET, '127.0.0.1', String(port), 'reader'])
        expect(message).not.toContain(secret)
      return message.replace('InputError: Source 2: ', '')
    }

    test('without TLS on the server nothing is sent, unless the plan turns it off', async () => {
      expect(await told(over(url('plain')))).toContain(
        'the database server offers no encrypted connection that this machine takes, and no password was sent to it.',
      )
      expect(await told(over(`${url('plain')}?sslmode=disable`))).toContain('no encrypted connection')
      expect((await over(url('plain'), { tls: 'off' })).tables.length).toBe(1)
      expect(await told(over(url('reader'), { tls: 'off' }))).toContain('refused the account')
    })

    describe('with TLS on the server', () => {
      beforeAll(async () => {
        await run(
          'alter system set ssl = on',
          `alter system set ssl_cert_file = '${certificates.certificate}'`,
          `alter system set ssl_key_file = '${certificates.key}'`,
          'select pg_reload_conf()',
        )
        while ((await run('show ssl'))[0] !== 'on') await pause(50)
        await pause(200)
      })

      test('its certificate is checked: who signed it, and for which host', async () => {
        const ca = certificates.ca
        const read = await over(url('reader'), { ca })
        expect(read.files.map(file => file.name)).toEqual(['public.ssd_department'])
        const untrusted = "the database server's certificate can't be trusted"
        expect(await told(over(url('reader')))).toContain(untrusted)
        expect(await told(over(url('reader', `localhost:${port}`), { ca }))).toContain(untrusted)
      })

      test('an account or a database that it refuses is told', async () => {
        const ca = certificates.ca
        const account = `the database server refused the account. Check the user and the password in ${WHERE}, and that the account may connect from this machine.`
        const name = `the server has no such database, or the account may not use it. Check the database's name in ${WHERE}.`
        expect(await told(over(url('reader', undefined, undefined, 'wrong'), { ca }))).toBe(account)
        expect(await told(over(`host=127.0.0.1 port=${port} dbname=postgres user=reader`, { ca }))).toBe(
          account,
        )
        expect(await told(over(url('nobody'), { ca }))).toBe(account)
        expect(await told(over(url('reader', undefined, 'nowhere'), { ca }))).toBe(name)
        expect(await told(over(url('reader', undefined, 'closed'), { ca }))).toBe(name)
      })

      test('a certificate that is not there is told', async () => {
        expect(await told(over(url('reader'), { ca: 'none.crt' }))).toBe(
          "the file none.crt, which should hold the authority's certificate, can't be read.",
        )
      })
    })

    test('a connection that is not there, or is none, is told without its words', async () => {
      delete process.env[VARIABLE]
      expect(await told(database.read({ connection: { env: VARIABLE } }))).toBe(
        `${WHERE} has no connection. Put it there, or mend sources > connection in plan.yaml.`,
      )
      expect(await told(database.read({ connection: { file: 'nowhere' } }))).toBe(
        "the file nowhere, which should hold the connection, can't be read.",
      )
      for (const text of [
        `nonsense ${SECRET}`,
        `postgresql://reader:${SECRET}@[`,
        'host=x',
        `host=a user='${SECRET}`,
      ])
        expect(await told(over(text))).toBe(
          `${WHERE} is not a connection. Write it as postgresql://user:password@host:5432/database.`,
        )
    })

    test('a server that is not there, or says nothing, ends the load soon', async () => {
      expect(await told(over(url('reader', `127.0.0.1:${await freePort()}`)))).toContain("can't be reached")
      expect(await told(over(url('reader', 'nowhere.invalid')))).toContain("can't be reached")
      const silent = await listening(createServer(() => {}))
      const began = Date.now()
      expect(await told(over(url('reader', `127.0.0.1:${portOf(silent)}`), { timeout: 2 }))).toContain(
        'did not answer in time',
      )
      expect(Date.now() - began).toBeLessThan(4000)
      silent.close()
    })

    test('a table that takes too long, or that somebody has locked, ends the load', async () => {
      await slowView('slow', 'select pg_sleep(20)::text as dept_team_id, 1 as dept_team_name')
      expect(await told(database.read({ schema: 'slow', timeout: 1 }))).toBe(
        'slow.ssd_department took longer than 1 second to read. Give more seconds under timeout in plan.yaml, or load at a quieter time. Nothing was kept.',
      )
      const holding = run('begin', 'lock table ssd_department in access exclusive mode', 'select pg_sleep(4)')
      await pause(500)
      expect(await told(database.read({ timeout: 2 }))).toBe(
        'somebody else is writing public.ssd_department and holds it locked. Load at another time. Nothing was kept.',
      )
      await holding
    })

    test('a server that goes or hangs half-way ends the load', async () => {
      const trickle =
        "select i::text as dept_team_id, repeat('x', 9000) || pg_sleep(0.01)::text as dept_team_name"
      await slowView('gone', `${trickle} from generate_series(1, 5000) i`)
      const lost =
        'the connection to the database was lost while gone.ssd_department was read. Load again. Nothing was kept.'
      const going = told(database.read({ schema: 'gone', timeout: 60 }))
      await backend(pid => run(`select pg_terminate_backend(${pid})`))
      expect(await going).toBe(lost)
      const hanging = told(database.read({ schema: 'gone', timeout: 2 }))
      await backend(pid => process.kill(pid, 'SIGSTOP'))
      expect(await hanging).toContain('gone.ssd_department took longer than 2 seconds')
    })

    async function slowView(schema: string, select: string): Promise<void> {
      await run(`create schema ${schema}`, `create view ${schema}.ssd_department as ${select}`)
    }

    /** Does something to the server's process that is reading a table. */
    async function backend(act: (pid: number) => unknown): Promise<void> {
      const reading = `select pid from pg_stat_activity where application_name = 'Throughline' and query like 'copy%'`
      for (;;) {
        const [pid] = await run(reading)
        if (pid) {
          await pause(300)
          await act(Number(pid))
          return
        }
        await pause(20)
      }
    }
  },
)

function listening(server: Server): Promise<Server> {
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function freePort(): Promise<number> {
  const server = await listening(createServer())
  const port = portOf(server)
  await new Promise(resolve => server.close(resolve))
  return port
}
