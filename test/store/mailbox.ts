import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A message as the mail server was given it. */
export interface Received {
  readonly from: string
  readonly to: readonly string[]
  /** Headers and text, with the dots of the protocol taken out. */
  readonly text: string
}

/** A mail server that keeps what it is given, and refuses whoever is called `refused`. */
export interface Mailbox {
  readonly port: number
  readonly got: readonly Received[]
  readonly stop: () => Promise<void>
}

/** Starts a mail server on a free port of this machine that speaks SMTP as RFC 5321 says, without extensions. */
export async function startMailbox(): Promise<Mailbox> {
  const got: Received[] = []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    converse(socket, message => got.push(message))
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    got,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function converse(socket: Socket, keep: (message: Received) => void): void {
  let waiting = ''
  let from = ''
  let to: string[] = []
  let text: string[] | null = null
  const say = (line: string) => socket.write(`${line}\r\n`)
  const told = (line: string) => {
    if (text !== null) {
      if (line !== '.') {
        text.push(line.startsWith('.') ? line.slice(1) : line)
        return
      }
      keep({ from, to, text: text.join('\r\n') })
      text = null
      to = []
      say('250 kept')
      return
    }
    const [verb = ''] = line.toUpperCase().split(' ')
    const named = /<([^>]*)>/.exec(line)?.[1] ?? ''
    if (verb === 'EHLO') return say('250 mailbox')
    if (verb === 'MAIL') {
      from = named
      return say('250 ok')
    }
    if (verb === 'RCPT') {
      if (named.startsWith('refused')) return say('550 nobody of that name')
      to.push(named)
      return say('250 ok')
    }
    if (verb === 'DATA') {
      text = []
      return say('354 go on')
    }
    if (verb === 'QUIT') {
      say('221 bye')
      return socket.end()
    }
    return say('250 ok')
  }
  say('220 mailbox')
  socket.on('data', piece => {
    const lines = (waiting + piece.toString('utf8')).split('\r\n')
    waiting = lines.pop()!
    for (const line of lines) told(line)
  })
}
