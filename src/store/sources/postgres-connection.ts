/** A PostgreSQL server, database and account. */
export interface PostgresConnection {
  /** A name, an address, or a folder with a socket, which begins with a slash. */
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string | undefined
}

/**
 * Reads a connection written as `postgresql://user:password@host:5432/database` or as
 * `host=... port=... dbname=... user=... password=...`; null where it is neither. What it says of TLS is not read: the
 * plan says it.
 */
export function postgresConnection(text: string): PostgresConnection | null {
  const fields = /^postgres(ql)?:/i.test(text) ? urlFields(text) : wordFields(text)
  if (!fields) return null
  const { host, port = '5432', dbname, user, password } = fields
  if (!host || !dbname || !user || !/^\d{1,5}$/.test(port)) return null
  return { host, port: Number(port), database: dbname, user, password: password || undefined }
}

type Fields = Readonly<Record<string, string | undefined>>

function urlFields(text: string): Fields | null {
  try {
    const url = new URL(text)
    const said = (part: string) => decodeURIComponent(part) || undefined
    return {
      host: said(url.hostname.replace(/^\[|\]$/g, '')),
      port: said(url.port),
      dbname: said(url.pathname.slice(1)),
      user: said(url.username),
      password: said(url.password),
      ...Object.fromEntries(url.searchParams),
    }
  } catch {
    return null
  }
}

/** Words `name=value`; a value with spaces stands in single quotation marks, with a backslash before one of its own. */
function wordFields(text: string): Fields | null {
  const word = /\s*(\w+)\s*=\s*(?:'((?:\\.|[^'\\])*)'|((?:\\.|[^\s'\\])*))(?=\s|$)/gsy
  const fields: Record<string, string> = {}
  let end = 0
  for (const [whole, name, quoted, bare] of text.matchAll(word)) {
    fields[name!] = (quoted ?? bare ?? '').replace(/\\(.)/gs, '$1')
    end += whole.length
  }
  return text.slice(end).trim() === '' ? fields : null
}
