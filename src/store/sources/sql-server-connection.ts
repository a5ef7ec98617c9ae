/** A SQL Server, database and account. */
export interface SqlServerConnection {
  readonly host: string
  /** Null where the server is to be asked for the port of its instance. */
  readonly port: number | null
  readonly instance: string | null
  readonly database: string
  /** Set where the account is one of a Windows domain. */
  readonly domain: string | null
  readonly user: string
  readonly password: string
}

/** The names of a field of a connection, in small letters and without spaces. */
const FIELDS = {
  server: ['server', 'datasource', 'address', 'addr', 'networkaddress'],
  database: ['database', 'initialcatalog'],
  user: ['userid', 'uid', 'user', 'username'],
  password: ['password', 'pwd'],
  signIn: ['integratedsecurity', 'trusted_connection', 'authentication'],
} as const

/**
 * Reads a connection written as `Server=host,1433;Database=name;User ID=user;Password=password`, as SQL Server's own tools
 * write it; `sign-in` where it asks for a way to sign in that isn't a password, null where it is no connection. What it
 * says of encryption is not read: the plan says it.
 */
export function sqlServerConnection(text: string): SqlServerConnection | 'sign-in' | null {
  const fields = fieldsOf(text)
  if (!fields) return null
  const said = (name: keyof typeof FIELDS) =>
    FIELDS[name].map(each => fields.get(each)).find(value => value !== undefined)
  const signIn = said('signIn')
  if (signIn !== undefined && !/^(false|no|sqlpassword|sql password)$/i.test(signIn)) return 'sign-in'
  const server = /^(?:tcp:)?([^\\,]+?)\s*(?:\\([^,]+?))?\s*(?:,\s*(\d{1,5}))?$/i.exec(said('server') ?? '')
  const database = said('database')
  const account = /^(?:([^\\]+)\\)?([^\\]+)$/.exec(said('user') ?? '')
  if (!server || !database || !account) return null
  const [, host, instance, port] = server
  return {
    host: ['.', '(local)'].includes(host!.toLowerCase()) ? 'localhost' : host!,
    port: port ? Number(port) : instance ? null : 1433,
    instance: port ? null : (instance ?? null),
    database,
    domain: account[1] ?? null,
    user: account[2]!,
    password: said('password') ?? '',
  }
}

/** Fields parted by semicolons; a value with one in it stands in quotation marks, with its own doubled. */
function fieldsOf(text: string): ReadonlyMap<string, string> | null {
  const field = /\s*([^=;]+?)\s*=\s*(?:"((?:[^"]|"")*)"|'((?:[^']|'')*)'|([^;]*?))\s*(?:;|$)/gsy
  const fields = new Map<string, string>()
  let end = 0
  for (const [whole, name, double, single, bare] of text.matchAll(field)) {
    const value = double?.replaceAll('""', '"') ?? single?.replaceAll("''", "'") ?? bare ?? ''
    fields.set(name!.toLowerCase().replaceAll(' ', ''), value)
    end += whole.length
  }
  return /^[\s;]*$/.test(text.slice(end)) && fields.size > 0 ? fields : null
}
