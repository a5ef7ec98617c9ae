import { InputError } from '../base/errors.ts'

/** A message to one person, in plain text. */
export interface Message {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends messages until it is closed. */
export interface MailServer {
  readonly send: (message: Message) => Promise<void>
  readonly close: () => void
}

const WAIT = 10_000

/**
 * The mail server at an address such as `smtp://user:password@mail.northmere.example:587?from=plan@northmere.example`;
 * `smtps://` for one that speaks TLS from the first word. Nothing is asked of it until a message is sent.
 *
 * @throws InputError where the address is not one, or says nobody whom messages are from; the words leave out the
 * address, which may hold a password. `send` throws one where the server does not take the message.
 */
export async function openMail(address: string): Promise<MailServer> {
  const { from, url } = partsOf(address)
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url,
    connectionTimeout: WAIT,
    greetingTimeout: WAIT,
    socketTimeout: WAIT,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text }) => {
      await transport
        .sendMail({ from, to: { name: '', address: to }, subject: subject.replace(/\s+/g, ' '), text })
        .catch((error: Error & { readonly code?: string }) => {
          throw new InputError(
            `The mail server did not take the message (${error.code ?? 'no reason given'}).`,
          )
        })
    },
    close: () => transport.close(),
  }
}

function partsOf(address: string): { readonly from: string; readonly url: string } {
  const fault =
    'The address of the mail server must be such as smtp://mail.example:587?from=plan@council.example.'
  const url = URL.canParse(address) ? new URL(address) : null
  const from = url?.searchParams.get('from')
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || !from?.includes('@'))
    throw new InputError(fault)
  url.searchParams.delete('from')
  return { from, url: url.href }
}
