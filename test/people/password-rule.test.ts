import { describe, expect, test } from 'vitest'
import { passwordFault } from '../../src/people/password-rule.ts'

const own = ['ada.quill@northmere.example', 'Ada Quill']

describe('a password', () => {
  test.each(['kettle-orchid-parade', 'vJ8#mQ2!xR5z', 'my dog eats 14 biscuits', 'ñandú y murciélago'])(
    'that is hard to guess will do: %s',
    password => {
      expect(passwordFault(password, own)).toBeNull()
    },
  )

  test.each([
    ['kettle-orch', 'at least 12'],
    ['é'.repeat(11), 'at least 12'],
    ['k'.repeat(300), 'at most 256'],
    ['aabbaabbaabb', 'different'],
    ['Password2024!', 'harder'],
    ['Passw0rdPassw0rd', 'harder'],
    ['qwerty-qwerty', 'harder'],
    ['123456789012', 'harder'],
    ['abcdefghijklm', 'harder'],
    ['Ada.Quill.2025', 'harder'],
    ['NorthmereNorthmere', 'harder'],
    ['Summer2023!Winter', 'harder'],
  ])('that is easy to guess will not: %s', (password, why) => {
    expect(passwordFault(password, own)).toContain(why)
  })
})
