import type { Channel } from './channel'
import type { VoicePart } from './voice'
import { keysAt, type Persona, saysAt } from './personas'

/** What the far end is told about its call; it hears no sound, only what happens. */
export interface CalleeSide {
  answered(): void
  promptStarted(promptMs: number): void
  collectStarted(): void
  /** The prompt of the collect is over: now the switch only waits. */
  collectWaits(): void
  /** An entry not yet begun is not begun any more; one that is goes on. */
  collectEnded(): void
  /** Somebody records what is said: text, and how long it takes to say it. '' is silence. */
  listens(): { readonly text: string; readonly ms: number }
  /**
   * What the far end says by itself, and how far it has come; undefined once it is over or a prompt was played. It begins when somebody first
   * listens: on a fast clock a slow machine would otherwise come too late for it.
   */
  greeting?(): { readonly voice: readonly VoicePart[]; readonly sinceMs: number } | undefined
  hears?(digit: string): void
  bridged?(): void
  ended(): void
}

const keyGapMs = 250
/** People say a word and wait. */
const hello: readonly VoicePart[] = [
  { sound: 'silence', ms: 300 },
  { sound: 'speech', ms: 600 },
]

/** Keys of one entry. A hand that has begun to key does not see that nobody takes the rest: it keys to the end. */
interface Entry {
  isBegun: boolean
  readonly keys: (() => void)[]
}

/** Plays a persona on a channel. */
export class Callee implements CalleeSide {
  #prompts = 0
  #greetsFromUs: number | undefined
  #collects = 0
  #listens = 0
  #pressed = 0
  #pressing = false
  #waitsForPromptEnd = ''
  readonly #entries = new Set<Entry>()
  readonly #undo: (() => void)[] = []

  constructor(
    private readonly channel: Channel,
    private readonly persona: Persona,
  ) {}

  answered(): void {
    const { machine, hangsUp } = this.persona
    if (hangsUp?.at === 'answer') this.#hangUpIn(hangsUp.afterMs)
    if (machine) this.#hangUpIn(machine.greetingMs + 500 + machine.recordsMs)
  }

  bridged(): void {
    if (this.persona.talksMs !== undefined) this.#hangUpIn(this.persona.talksMs)
  }

  promptStarted(promptMs: number): void {
    this.#prompts++
    const { hangsUp } = this.persona
    if (!hangsUp) return
    const reached = hangsUp.at === 'prompt' ? this.#prompts === hangsUp.nth : hangsUp.at === 'promptOrCollectAfterKeys' && this.#pressed > 0
    // In mid-prompt even where the prompt is short, so that the outcome does not hang on its length.
    if (reached) this.#hangUpIn(Math.min(hangsUp.afterMs, promptMs / 2))
  }

  collectStarted(): void {
    this.#collects++
    const { hangsUp, keyAfter } = this.persona
    if (hangsUp?.at === 'collect' && this.#collects === hangsUp.nth) return this.#hangUpIn(hangsUp.afterMs)
    if (hangsUp?.at === 'promptOrCollectAfterKeys' && this.#pressed > 0) return this.#hangUpIn(hangsUp.afterMs)
    const keys = keysAt(this.persona, this.#collects)
    this.channel.owner.ledger.keys(this.channel.uuid, keys)
    if (keys === '') return
    this.#pressing = true
    if (keyAfter?.from === 'promptEnd') this.#waitsForPromptEnd = keys
    else this.#press(keys, keyAfter?.ms ?? 1500)
  }

  collectWaits(): void {
    const keys = this.#waitsForPromptEnd
    this.#waitsForPromptEnd = ''
    if (keys !== '') this.#press(keys, this.persona.keyAfter?.ms ?? 0)
  }

  collectEnded(): void {
    if (this.#pressing) this.#pressed++
    this.#pressing = false
    this.#waitsForPromptEnd = ''
    for (const entry of this.#entries) if (!entry.isBegun || this.persona.stopsKeying) this.#callOff(entry)
  }

  listens(): { text: string; ms: number } {
    this.#listens++
    const text = saysAt(this.persona, this.#listens)
    return { text, ms: text === '' ? 0 : 600 + 180 * text.length }
  }

  greeting(): { readonly voice: readonly VoicePart[]; readonly sinceMs: number } | undefined {
    if (this.#prompts > 0) return undefined
    const { clock } = this.channel.owner
    this.#greetsFromUs ??= clock.nowUs()
    const voice = this.#voice()
    const sinceMs = ((clock.nowUs() - this.#greetsFromUs) * clock.speed) / 1000
    return sinceMs < voice.reduce((sum, part) => sum + part.ms, 0) ? { voice, sinceMs } : undefined
  }

  ended(): void {
    for (const undo of this.#undo.splice(0)) undo()
    for (const entry of this.#entries) this.#callOff(entry)
  }

  #voice(): readonly VoicePart[] {
    const { machine, says, keys } = this.persona
    // Who never says or presses anything does not say hello either, and who calls us waits for us to begin.
    const isQuiet = says === undefined && keys.every((key) => key === '')
    if (!machine) return isQuiet || this.channel.direction === 'inbound' ? [] : hello
    return [
      // 您好 and a breath that is longer than one inside a sentence.
      { sound: 'speech', ms: 600 },
      { sound: 'silence', ms: 600 },
      { sound: 'speech', ms: machine.greetingMs - 1200 },
      { sound: 'silence', ms: 500 },
      { sound: 'beep', ms: 400 },
    ]
  }

  #press(keys: string, ms: number): void {
    const entry: Entry = { isBegun: false, keys: [] }
    this.#entries.add(entry)
    for (const [index, key] of [...keys].entries()) {
      const press = (): void => {
        entry.isBegun = true
        this.channel.press(key, 'UNKNOWN')
        if (index === keys.length - 1) this.#entries.delete(entry)
      }
      entry.keys.push(this.channel.owner.clock.after(ms + index * keyGapMs, press))
    }
  }

  #callOff(entry: Entry): void {
    this.#entries.delete(entry)
    for (const undo of entry.keys) undo()
  }

  #hangUpIn(ms: number): void {
    this.#undo.push(this.channel.owner.clock.after(ms, () => this.channel.hangup('NORMAL_CLEARING', 'callee')))
  }
}
