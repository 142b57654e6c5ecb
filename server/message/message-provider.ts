import type { MessageCommand } from '../../flows/model/command'
import type { Locale } from '../../flows/model/text'

export interface OutgoingMessage {
  /** Idempotency key: a provider that has seen it answers as it did before and sends nothing. */
  readonly key: string
  readonly channel: MessageCommand['channel']
  readonly locale: Locale
  readonly text: string
  /** E.164. */
  readonly to: string
}

export type SentMessage = { readonly is: 'sent' } | { readonly is: 'failed'; readonly reason: string }

/** A way out of the house for SMS and the like. Expected failures are returned; an answer that may come later throws and is asked again. */
export interface MessageProvider {
  readonly name: string
  send(message: OutgoingMessage): Promise<SentMessage>
}

/** The embedded provider keeps messages in the outbox, where the page shows them: nothing leaves the machine. */
export const outboxProvider: MessageProvider = {
  name: 'outbox',
  send: async (message) => (message.text.trim() === '' ? { is: 'failed', reason: 'empty' } : { is: 'sent' }),
}
