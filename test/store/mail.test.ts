import { afterAll, expect, test } from 'vitest'
import { openMail } from '../../src/store/mail.ts'
import { startMailbox } from './mailbox.ts'

const mailbox = await startMailbox()
afterAll(() => mailbox.stop())
const address = (from = 'plan@northmere.example') => `smtp://127.0.0.1:${mailbox.port}?from=${from}`

test('a message reaches the mail server as it was written', async () => {
  const mail = await openMail(address())
  await mail.send({
    to: 'ada.lark@northmere.example',
    subject: 'Two answers for December 2022 – please write',
    text: 'Dear Ada\n\nhttps://throughline.northmere.example/writing/2022-12\n.\nThank you',
  })
  mail.close()
  expect(mailbox.got).toEqual([
    {
      from: 'plan@northmere.example',
      to: ['ada.lark@northmere.example'],
      text: expect.stringContaining(
        'https://throughline.northmere.example/writing/2022-12\r\n.\r\nThank you',
      ),
    },
  ])
})

test('an address that would write to others, or a subject that would add headers, does neither', async () => {
  const mail = await openMail(address())
  const before = mailbox.got.length
  await mail
    .send({
      to: 'ada@northmere.example, eve@elsewhere.example',
      subject: 'Hello\r\nBcc: eve@elsewhere.example',
      text: 'x',
    })
    .catch(() => {})
  mail.close()
  const later = mailbox.got.slice(before)
  expect(later.flatMap(({ to }) => to)).not.toContain('eve@elsewhere.example')
  expect(later.filter(({ text }) => /^bcc:/im.test(text))).toEqual([])
})

test('a server that refuses or is not there is told without its address', async () => {
  const message = { to: 'refused@northmere.example', subject: 'Hello', text: 'x' }
  const refusing = await openMail(address())
  await expect(refusing.send(message)).rejects.toThrow(
    'The mail server did not take the message (EENVELOPE).',
  )
  refusing.close()
  const nowhere = await openMail('smtp://me:secret@127.0.0.1:1?from=plan@northmere.example')
  await expect(nowhere.send(message)).rejects.toThrow(
    /^The mail server did not take the message \(E[A-Z]+\)\.$/,
  )
  nowhere.close()
})

test('an address that is none, or says nobody whom messages are from, is refused in words', async () => {
  for (const wrong of [
    'mail.northmere.example',
    'https://mail.northmere.example?from=a@b.example',
    'smtp://mail.northmere.example',
  ])
    await expect(openMail(wrong)).rejects.toThrow('The address of the mail server must be such as')
})
