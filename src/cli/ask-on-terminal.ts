import { UsageError } from '../base/errors.ts'
import type { Asking } from './asking.ts'

type Prompts = typeof import('@clack/prompts')

/** Asks at this machine's terminal; the questions are messages, so that they go to standard error. */
export function askOnTerminal(load: () => Promise<Prompts>): Asking {
  const output = process.stderr
  const answer = async <T>(ask: (prompts: Prompts) => Promise<T | symbol>): Promise<T> => {
    const prompts = await load()
    const answered = await ask(prompts)
    if (prompts.isCancel(answered)) throw new UsageError('Given up: no plan was written.')
    return answered as T
  }
  return {
    text: async (message, { example, check } = {}) =>
      (await answer<string | undefined>(({ text }) =>
        text({
          message,
          output,
          ...(example === undefined ? {} : { placeholder: example }),
          validate: written => check?.(written ?? '') ?? undefined,
        }),
      )) ?? '',
    choose: (message, choices) =>
      answer<string>(({ autocomplete }) =>
        autocomplete({ message, output, options: [...choices], maxItems: 10 }),
      ),
    several: (message, choices, chosen) =>
      answer<string[]>(({ multiselect }) =>
        multiselect({
          message,
          output,
          options: [...choices],
          initialValues: [...chosen],
          required: false,
          maxItems: 12,
        }),
      ),
  }
}
