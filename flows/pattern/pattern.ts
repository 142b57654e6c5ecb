/**
 * Patterns for what people key in: literals, `.`, `\d`, `[0-9A]`, `( )`, `|`, `?`, `*`, `+`, `{n}`, `{n,m}`; always the
 * whole text. Run as a set of states that moves along the text once, so no pattern can backtrack.
 */
export interface Pattern {
  readonly states: readonly State[]
}

type State =
  | { readonly kind: 'take'; readonly accepts: (character: string) => boolean; readonly to: number }
  | { readonly kind: 'fork'; readonly to: readonly number[] }
  | { readonly kind: 'match' }

export class PatternError extends Error {
  constructor(readonly at: number) {
    super(`pattern does not read at ${at}`)
  }
}

type Tree =
  | { readonly is: 'one'; readonly accepts: (character: string) => boolean }
  | { readonly is: 'row' | 'either'; readonly parts: readonly Tree[] }
  | { readonly is: 'times'; readonly of: Tree; readonly min: number; readonly max: number }

const statesMax = 2000
const patternCharsMax = 200

/** Throws PatternError where the text is no pattern or would need too many states. */
export function compilePattern(source: string): Pattern {
  if (source.length > patternCharsMax) throw new PatternError(patternCharsMax)
  const states: State[] = [{ kind: 'match' }]
  const start = build(parse(source), 0)
  states.push({ kind: 'fork', to: [start] })
  return { states }

  function add(state: State): number {
    if (states.length > statesMax) throw new PatternError(source.length)
    return states.push(state) - 1
  }

  function build(tree: Tree, next: number): number {
    switch (tree.is) {
      case 'one':
        return add({ kind: 'take', accepts: tree.accepts, to: next })
      case 'row':
        return tree.parts.reduceRight((to, part) => build(part, to), next)
      case 'either':
        return add({ kind: 'fork', to: tree.parts.map((part) => build(part, next)) })
      case 'times': {
        let to = next
        if (tree.max === Number.POSITIVE_INFINITY) {
          const loop: number[] = [next]
          to = add({ kind: 'fork', to: loop })
          loop.push(build(tree.of, to))
        } else for (let count = tree.min; count < tree.max; count++) to = add({ kind: 'fork', to: [build(tree.of, to), next] })
        for (let count = 0; count < tree.min; count++) to = build(tree.of, to)
        return to
      }
    }
  }
}

export function matches({ states }: Pattern, text: string): boolean {
  let here = close(new Set([states.length - 1]))
  for (const character of text) {
    const next = new Set<number>()
    for (const id of here) {
      const state = states[id]
      if (state?.kind === 'take' && state.accepts(character)) next.add(state.to)
    }
    if (next.size === 0) return false
    here = close(next)
  }
  return here.has(0)

  function close(ids: Set<number>): Set<number> {
    for (const id of ids) {
      const state = states[id]
      if (state?.kind === 'fork') for (const to of state.to) ids.add(to)
    }
    return ids
  }
}

function parse(source: string): Tree {
  let at = 0
  const tree = either(0)
  if (at < source.length) throw new PatternError(at)
  return tree

  function either(depth: number): Tree {
    if (depth > 20) throw new PatternError(at)
    const parts = [row(depth)]
    while (source[at] === '|') {
      at++
      parts.push(row(depth))
    }
    return parts.length === 1 && parts[0] ? parts[0] : { is: 'either', parts }
  }

  function row(depth: number): Tree {
    const parts: Tree[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(times(one(depth)))
    return { is: 'row', parts }
  }

  function times(of: Tree): Tree {
    const sign = source[at]
    if (sign === '?' || sign === '*' || sign === '+') {
      at++
      return { is: 'times', of, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY }
    }
    const counts = /^\{(\d{1,3})(?:,(\d{1,3}))?\}/.exec(source.slice(at, at + 10))
    if (!counts) return of
    at += counts[0].length
    const min = Number(counts[1])
    const max = counts[2] === undefined ? min : Number(counts[2])
    if (max < min) throw new PatternError(at)
    return { is: 'times', of, min, max }
  }

  function one(depth: number): Tree {
    const character = source[at++] ?? ''
    if (character === '(') {
      const inner = either(depth + 1)
      if (source[at++] !== ')') throw new PatternError(at)
      return inner
    }
    if (character === '[') return { is: 'one', accepts: set() }
    if (character === '.') return { is: 'one', accepts: () => true }
    if (character === '\\') {
      const escaped = source[at++]
      if (escaped === undefined) throw new PatternError(at)
      return { is: 'one', accepts: escaped === 'd' ? isDigit : (found) => found === escaped }
    }
    if ('?*+{}])'.includes(character)) throw new PatternError(at - 1)
    return { is: 'one', accepts: (found) => found === character }
  }

  function set(): (character: string) => boolean {
    const ranges: [string, string][] = []
    while (source[at] !== ']') {
      const from = source[at++]
      if (from === undefined) throw new PatternError(at)
      if (from === '\\') {
        const escaped = source[at++]
        if (escaped === undefined) throw new PatternError(at)
        ranges.push(escaped === 'd' ? ['0', '9'] : [escaped, escaped])
        continue
      }
      const isRange = source[at] === '-' && source[at + 1] !== ']'
      if (isRange) at++
      const to = isRange ? source[at++] : from
      if (to === undefined || to < from) throw new PatternError(at)
      ranges.push([from, to])
    }
    at++
    return (character) => ranges.some(([from, to]) => character >= from && character <= to)
  }
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9'
