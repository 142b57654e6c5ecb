import { ExpressionError } from './ast'

export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

const space = /\s*/y
const number = /\d+(?:\.\d+)?/y
const text = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y
// A hyphen belongs to a name when a letter or digit follows at once: `ask-name.key` is one name, `a - b` a difference.
const name = /[A-Za-z_][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*/y
const sign = /==|!=|<=|>=|[<>+\-*/%(),]/y

/** Longest expression, in characters. */
export const expressionCharsMax = 1000

export function tokens(source: string): readonly Token[] {
  const found: Token[] = []
  let at = 0
  if (source.length > expressionCharsMax) throw new ExpressionError(expressionCharsMax, '…')
  for (;;) {
    at += take(space)?.length ?? 0
    if (at >= source.length) return [...found, { kind: 'end', text: '', at }]
    const kind = take(number) !== undefined ? 'number' : take(text) !== undefined ? 'text' : take(name) !== undefined ? 'name' : 'sign'
    const part = take({ number, text, name, sign }[kind])
    if (part === undefined) throw new ExpressionError(at, source.slice(at, at + 8))
    found.push({ kind, text: part, at })
    at += part.length
  }

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at
    return pattern.exec(source)?.[0]
  }
}
