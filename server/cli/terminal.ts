import { languageOf } from '../../tools/bootstrap/language.mjs'
import type { Locale, Text } from '../../flows/index'

/** The process as the commands see it; a test gives its own. */
export interface Streams {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean }
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean }
}

/** Where a command reads and writes, in whose language, with or without colour. */
export interface Terminal extends Streams {
  readonly locale: Locale
  readonly paint: Paint
  say(line: string): void
  complain(line: string): void
  text(text: Text): string
}

export type Paint = Readonly<Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', (text: string) => string>>

const codes = { bold: 1, dim: 2, red: 31, yellow: 33, green: 32, cyan: 36 } as const

export function terminalOf(streams: Streams, language?: string): Terminal {
  const { env, stdin, stdout, stderr } = streams
  const locale = languageOf(language ? { CALLWEAVE_LANG: language } : env)
  const isColored = !env.NO_COLOR && (stdout.isTTY === true || Boolean(env.FORCE_COLOR))
  const paint = (code: number) => (text: string) => (isColored ? `\x1b[${code}m${text}\x1b[0m` : text)
  return {
    env,
    stdin,
    stdout,
    stderr,
    locale,
    paint: {
      bold: paint(codes.bold),
      dim: paint(codes.dim),
      red: paint(codes.red),
      yellow: paint(codes.yellow),
      green: paint(codes.green),
      cyan: paint(codes.cyan),
    },
    say: (line) => void stdout.write(`${line}\n`),
    complain: (line) => void stderr.write(`${line}\n`),
    text: (text) => text[locale],
  }
}
