/** What a server answered. */
export interface Shown {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  /** The address that it sends the browser to, or null. */
  readonly to: string | null
}

/** Someone with a browser that keeps cookies, fills forms in, and follows nothing by itself. */
export interface Visitor {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Shown>
  /** Sends a form with the token of the page that was last seen, unless it is given as `csrf`. */
  readonly post: (
    path: string,
    form?: Readonly<Record<string, string | readonly string[]>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Shown>
  readonly signIn: (email: string, password: string) => Promise<Shown>
  readonly cookies: Map<string, string>
}

/** A visitor with no cookies yet. */
export function visitorOf(address: string): Visitor {
  const cookies = new Map<string, string>()
  let token = ''
  const ask = async (path: string, init: RequestInit): Promise<Shown> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { accept: 'text/html', ...(cookie && { cookie }), ...(init.headers as object) }
    const response = await fetch(new URL(path, address), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const body = await response.text()
    token = /name="csrf" value="([^"]*)"/.exec(body)?.[1] ?? token
    return { status: response.status, headers: response.headers, body, to: response.headers.get('location') }
  }
  const visitor: Visitor = {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, form = {}, headers = {}) => {
      const fields = Object.entries({ csrf: token, ...form }).flatMap(([name, value]) =>
        [value].flat().map(text => [name, text as string] as [string, string]),
      )
      return ask(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
    },
    signIn: async (email, password) => {
      await visitor.get('/sign-in')
      const shown = await visitor.post('/sign-in', { email, password })
      if (shown.to) await visitor.get('/account')
      return shown
    },
  }
  return visitor
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
  if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name!)
  else cookies.set(name!, value!)
}
