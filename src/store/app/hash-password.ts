import { hash, verify } from '@node-rs/argon2'

/** What a guess costs: 19 MiB of memory gone over twice, by Argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A password as it is kept. It can't be had back from that. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST)
}

/** The hash of nobody's password, made once, so that an unknown address costs as much as a known one. */
let nobodys: Promise<string> | null = null

/** Whether a password is the one that was kept; it takes as long where none was. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password')
  const right = await verify(kept ?? (await nobodys), password.normalize('NFC'))
  return right && kept !== null
}
