/** A parsed expression. Operators are few on purpose: whatever needs more belongs in a node. */
export type Expression =
  | { readonly is: 'constant'; readonly value: string | number | boolean | null }
  | { readonly is: 'variable'; readonly name: string; readonly at: number }
  | { readonly is: 'unary'; readonly op: 'not' | '-'; readonly of: Expression; readonly at: number }
  | { readonly is: 'binary'; readonly op: BinaryOp; readonly left: Expression; readonly right: Expression; readonly at: number }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly at: number }

export type BinaryOp = 'or' | 'and' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%'

/** Loosest first; operators of one row bind alike, from the left. */
export const precedence: readonly (readonly BinaryOp[])[] = [['or'], ['and'], ['==', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']]

export class ExpressionError extends Error {
  /** `at` is the 0-based place in the text. */
  constructor(
    readonly at: number,
    readonly found: string,
  ) {
    super(`unexpected ${found || 'end'} at ${at}`)
  }
}
