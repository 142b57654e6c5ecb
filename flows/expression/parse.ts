import { type BinaryOp, type Expression, ExpressionError, precedence } from './ast'
import { type Token, tokens } from './tokens'

/** Deepest brackets: the reader calls itself once per level. */
const depthMax = 50
const constants: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null }

/** `score.key >= 4 and exists(level)` → its tree. Throws ExpressionError with the place. No JavaScript is ever run. */
export function parseExpression(source: string): Expression {
  const all = tokens(source)
  let index = 0
  const result = binary(0, 0)
  if (peek().kind !== 'end') fail()
  return result

  function peek(): Token {
    return all[index] ?? { kind: 'end', text: '', at: source.length }
  }

  function fail(): never {
    throw new ExpressionError(peek().at, peek().text)
  }

  function accept(...texts: readonly string[]): Token | undefined {
    const token = peek()
    if ((token.kind !== 'sign' && token.kind !== 'name') || !texts.includes(token.text)) return undefined
    index++
    return token
  }

  function binary(level: number, depth: number): Expression {
    if (depth > depthMax) fail()
    const ops = precedence[level]
    if (!ops) return unary(depth)
    let left = binary(level + 1, depth)
    for (let token = accept(...ops); token; token = accept(...ops)) {
      left = { is: 'binary', op: token.text as BinaryOp, left, right: binary(level + 1, depth), at: token.at }
    }
    return left
  }

  function unary(depth: number): Expression {
    if (depth > depthMax) fail()
    const token = accept('not', '-')
    return token ? { is: 'unary', op: token.text === '-' ? '-' : 'not', of: unary(depth + 1), at: token.at } : primary(depth)
  }

  function primary(depth: number): Expression {
    const token = peek()
    if (accept('(')) {
      const inner = binary(0, depth + 1)
      if (!accept(')')) fail()
      return inner
    }
    if (token.kind === 'sign' || token.kind === 'end') fail()
    index++
    if (token.kind === 'number') return { is: 'constant', value: Number(token.text) }
    if (token.kind === 'text') return { is: 'constant', value: token.text.slice(1, -1).replace(/\\(.)/g, '$1') }
    if (Object.hasOwn(constants, token.text)) return { is: 'constant', value: constants[token.text] ?? null }
    return accept('(') ? { is: 'call', name: token.text, args: args(depth), at: token.at } : { is: 'variable', name: token.text, at: token.at }
  }

  function args(depth: number): readonly Expression[] {
    if (accept(')')) return []
    const found = [binary(0, depth + 1)]
    while (accept(',')) found.push(binary(0, depth + 1))
    if (!accept(')')) fail()
    return found
  }
}
