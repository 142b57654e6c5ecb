import type { BinaryOp, Expression } from './ast'
import { type ValueType, functions } from './functions'

export interface TypeFault {
  readonly at: number
  readonly what: 'unknown-function' | 'argument-count' | 'type'
  readonly name: string
  readonly expected?: ValueType
}

/** The type of an expression and what is wrong inside it. Texts count as numbers where digits are keyed in, so only clear clashes are faults. */
export function typeOf(expression: Expression, variable: (name: string) => ValueType, faults: TypeFault[] = []): ValueType {
  switch (expression.is) {
    case 'constant':
      return expression.value === null ? 'any' : typeof expression.value === 'string' ? 'text' : typeof expression.value === 'number' ? 'number' : 'boolean'
    case 'variable':
      return variable(expression.name)
    case 'unary':
      expect(expression.of, expression.op === 'not' ? 'boolean' : 'number', expression.at, expression.op)
      return expression.op === 'not' ? 'boolean' : 'number'
    case 'binary':
      return binary(expression.op, expression.left, expression.right, expression.at)
    case 'call': {
      const definition = Object.hasOwn(functions, expression.name) ? functions[expression.name] : undefined
      if (!definition) {
        faults.push({ at: expression.at, what: 'unknown-function', name: expression.name })
        return 'any'
      }
      if (definition.takes.length !== expression.args.length) faults.push({ at: expression.at, what: 'argument-count', name: expression.name })
      for (const [index, arg] of expression.args.entries()) expect(arg, definition.takes[index] ?? 'any', expression.at, expression.name)
      return definition.gives
    }
  }

  function expect(part: Expression, wanted: ValueType, at: number, name: string): void {
    const found = typeOf(part, variable, faults)
    const fits = wanted === 'any' || found === 'any' || found === wanted || (wanted === 'number' && found === 'text' && part.is === 'variable')
    if (!fits) faults.push({ at, what: 'type', name, expected: wanted })
  }

  function binary(op: BinaryOp, left: Expression, right: Expression, at: number): ValueType {
    if (op === 'and' || op === 'or') {
      expect(left, 'boolean', at, op)
      expect(right, 'boolean', at, op)
      return 'boolean'
    }
    if (op === '+' || op === '-' || op === '*' || op === '/' || op === '%') {
      expect(left, 'number', at, op)
      expect(right, 'number', at, op)
      return 'number'
    }
    const [a, b] = [typeOf(left, variable, faults), typeOf(right, variable, faults)]
    if ((a === 'boolean' && b === 'number') || (a === 'number' && b === 'boolean')) faults.push({ at, what: 'type', name: op, expected: a })
    return 'boolean'
  }
}

/** Every variable that an expression reads. */
export function variablesIn(expression: Expression): readonly string[] {
  switch (expression.is) {
    case 'constant':
      return []
    case 'variable':
      return [expression.name]
    case 'unary':
      return variablesIn(expression.of)
    case 'binary':
      return [...variablesIn(expression.left), ...variablesIn(expression.right)]
    case 'call':
      // `exists(x)` and `default(x, …)` ask about a variable that may be missing; that is their purpose.
      return (expression.name === 'exists' || expression.name === 'default' ? expression.args.slice(1) : expression.args).flatMap(variablesIn)
  }
}
