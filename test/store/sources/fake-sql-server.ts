import { createServer, type Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { createSecureContext, TLSSocket } from 'node:tls'

/** What a fake server answers a statement with: rows, an error of the server's, or the end of the connection. */
export type Answer =
  | {
      readonly columns: readonly ('text' | 'int' | 'float' | 'real')[]
      readonly rows: Iterable<readonly unknown[]>
      /** Gives the rows and then nothing more. */
      readonly stalls?: boolean
    }
  | { readonly error: number; readonly class: number; readonly message: string }
  | 'hang up'
  | 'silence'

/** How a fake server behaves. */
export interface FakeServer {
  /** With these, it encrypts, as SQL Server does by its handshake inside the first messages. */
  readonly tls?: { readonly cert: string; readonly key: string }
  readonly login?: Answer
  readonly answer?: (sql: string) => Answer
}

/** A server that speaks as much of SQL Server's protocol (TDS 7.4) as a reader needs, by the published specification. */
export interface RunningFake {
  readonly port: number
  /** The types of the messages that came in the clear, in hexadecimal; `12` begins and `10` has the password. */
  readonly inClear: readonly string[]
  readonly statements: readonly string[]
  readonly stop: () => void
}

const PRELOGIN = 0x12
const LOGIN = 0x10
const BATCH = 0x01
const REPLY = 0x04

/** Starts a fake SQL Server on this machine. */
export function startFake(fake: FakeServer): Promise<RunningFake> {
  const inClear: string[] = []
  const statements: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    const stream = fake.tls ? encrypted(socket, fake.tls, inClear) : socket
    stream.on('error', () => socket.destroy())
    onMessages(stream, (type, body) => {
      if (!fake.tls) inClear.push(type.toString(16))
      if (type === PRELOGIN) stream.write(packets(prelogin(fake.tls !== undefined)))
      else if (type === LOGIN) reply(stream, fake.login ?? 'welcome')
      else if (type === BATCH) {
        const sql = body.subarray(body.readUInt32LE(0)).toString('utf16le')
        statements.push(sql)
        reply(stream, fake.answer?.(sql) ?? NOTHING)
      }
    })
  })
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' ? address!.port : 0
      const stop = () => {
        for (const socket of sockets) socket.destroy()
        server.close()
      }
      resolve({ port, inClear, statements, stop })
    })
  })
}

const NOTHING: Answer = { columns: [], rows: [] }

function reply(stream: Duplex, answer: Answer | 'welcome'): void {
  if (answer === 'silence') return
  if (answer === 'hang up') stream.destroy()
  else if (answer === 'welcome') stream.write(packets(Buffer.concat([welcome(), done()])))
  else if ('error' in answer) stream.write(packets(Buffer.concat([errorToken(answer), done(2)])))
  else {
    const parts = [...answer.rows].map(row => rowToken(answer.columns, row))
    const head = answer.columns.length > 0 ? [columnsToken(answer.columns)] : []
    const all = packets(Buffer.concat([...head, ...parts, done()]))
    stream.write(answer.stalls ? all.subarray(0, all.length - 20) : all)
  }
}

/** Hands over each whole message that comes: its type and its body. */
function onMessages(stream: Duplex, message: (type: number, body: Buffer) => void): void {
  let held = Buffer.alloc(0)
  let body: Buffer[] = []
  stream.on('data', (piece: Buffer) => {
    held = Buffer.concat([held, piece])
    while (held.length >= 8 && held.length >= held.readUInt16BE(2)) {
      const length = held.readUInt16BE(2)
      const [type, status] = [held[0]!, held[1]!]
      body.push(held.subarray(8, length))
      held = held.subarray(length)
      if (status & 1) {
        const whole = Buffer.concat(body)
        body = []
        message(type, whole)
      }
    }
  })
}

function packets(body: Buffer, type = REPLY): Buffer {
  const parts: Buffer[] = []
  for (let from = 0; from === 0 || from < body.length; from += 4000) {
    const part = body.subarray(from, from + 4000)
    const head = Buffer.from([type, from + 4000 >= body.length ? 1 : 0, 0, 0, 0, 0, 1, 0])
    head.writeUInt16BE(part.length + 8, 2)
    parts.push(head, part)
  }
  return Buffer.concat(parts)
}

function prelogin(encrypts: boolean): Buffer {
  const notSupported = 2
  return Buffer.from([0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff, 16, 0, 0, 0, 0, 0, encrypts ? 1 : notSupported])
}

/** What stands within the encryption: the handshake travels inside messages, and what follows it doesn't. */
function encrypted(socket: Socket, tls: NonNullable<FakeServer['tls']>, inClear: string[]): Duplex {
  let negotiated = false
  let bare = false
  const inner = new Duplex({
    read: () => {},
    write: (piece: Buffer, _, next) => {
      socket.write(bare ? piece : packets(piece, PRELOGIN), () => next())
    },
  })
  const handshake = new Duplex({ read: () => {}, write: (_piece, _encoding, next) => next() })
  onMessages(handshake, (type, body) => {
    inClear.push(type.toString(16))
    if (negotiated) inner.push(body)
    else socket.write(packets(prelogin(true)))
    negotiated = true
  })
  socket.on('data', (piece: Buffer) => {
    if (!bare && negotiated && piece[0] !== PRELOGIN) bare = true
    if (bare) inner.push(piece)
    else handshake.push(piece)
  })
  return new TLSSocket(inner, {
    isServer: true,
    secureContext: createSecureContext({ ...tls, maxVersion: 'TLSv1.2' }),
  })
}

const text16 = (text: string) => Buffer.from(text, 'utf16le')
const shortText = (text: string) => Buffer.concat([Buffer.from([text.length]), text16(text)])

function sized(token: number, body: Buffer): Buffer {
  const head = Buffer.from([token, 0, 0])
  head.writeUInt16LE(body.length, 1)
  return Buffer.concat([head, body])
}

function welcome(): Buffer {
  return sized(
    0xad,
    Buffer.concat([Buffer.from([1, 0x74, 0, 0, 4]), shortText('Fake'), Buffer.from([16, 0, 0, 0])]),
  )
}

function errorToken({ error, class: grade, message }: Extract<Answer, { error: number }>): Buffer {
  const number = Buffer.alloc(6)
  number.writeUInt32LE(error)
  number[4] = 1
  number[5] = grade
  const length = Buffer.alloc(2)
  length.writeUInt16LE(message.length)
  return sized(
    0xaa,
    Buffer.concat([number, length, text16(message), shortText('fake'), shortText(''), Buffer.alloc(4)]),
  )
}

function done(status = 0): Buffer {
  const token = Buffer.alloc(13)
  token[0] = 0xfd
  token.writeUInt16LE(status, 1)
  return token
}

const TYPES = {
  text: [0xe7, 0xff, 0xff, 9, 4, 0xd0, 0, 0x34],
  int: [0x26, 4],
  float: [0x6d, 8],
  real: [0x6d, 4],
} as const

type ColumnType = keyof typeof TYPES

function columnsToken(columns: readonly ColumnType[]): Buffer {
  const each = columns.map((type, at) =>
    Buffer.concat([Buffer.from([0, 0, 0, 0, 1, 0, ...TYPES[type]]), shortText(`c${at}`)]),
  )
  return Buffer.concat([Buffer.from([0x81, columns.length, 0]), ...each])
}

function rowToken(columns: readonly ColumnType[], row: readonly unknown[]): Buffer {
  return Buffer.concat([Buffer.from([0xd1]), ...columns.map((type, at) => cell(type, row[at]))])
}

function cell(type: ColumnType, value: unknown): Buffer {
  if (type === 'text') return value === null ? Buffer.alloc(8, 0xff) : longText(text16(String(value)))
  if (value === null) return Buffer.from([0])
  const number = Buffer.alloc(type === 'float' ? 9 : 5)
  number[0] = number.length - 1
  if (type === 'int') number.writeInt32LE(Number(value), 1)
  else if (type === 'real') number.writeFloatLE(Number(value), 1)
  else number.writeDoubleLE(Number(value), 1)
  return number
}

function longText(bytes: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.writeBigUInt64LE(BigInt(bytes.length))
  head.writeUInt32LE(bytes.length, 8)
  return bytes.length === 0 ? Buffer.alloc(12) : Buffer.concat([head, bytes, Buffer.alloc(4)])
}
