import type { Value } from '../model/run'
import type { BinaryOp, Expression } from './ast'
import { functions } from './functions'
import { parseExpression } from './parse'

/** Total: what is missing or does not fit is null, and null is never true. */
export function evaluate(expression: Expression, variable: (name: string) => Value | undefined): Value {
  switch (expression.is) {
    case 'constant':
      return expression.value
    case 'variable':
      return variable(expression.name) ?? null
    case 'unary': {
      const value = evaluate(expression.of, variable)
      if (expression.op === 'not') return value !== true
      return typeof value === 'number' ? -value : null
    }
    case 'binary':
      return binary(expression.op, expression.left, expression.right, variable)
    case 'call': {
      const definition = Object.hasOwn(functions, expression.name) ? functions[expression.name] : undefined
      return definition?.run(expression.args.map((arg) => evaluate(arg, variable))) ?? null
    }
  }
}

function binary(op: BinaryOp, leftSide: Expression, rightSide: Expression, variable: (name: string) => Value | undefined): Value {
  const left = evaluate(leftSide, variable)
  if (op === 'and') return left === true && evaluate(rightSide, variable) === true
  if (op === 'or') return left === true || evaluate(rightSide, variable) === true
  const right = evaluate(rightSide, variable)
  switch (op) {
    case '==':
      return equal(left, right)
    case '!=':
      return !equal(left, right)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(op, left, right)
    default:
      return calculate(op, left, right)
  }
}

/** Keys and CSV columns are texts: `"5" == 5` holds. */
function equal(left: Value, right: Value): boolean {
  if (typeof left === 'number' || typeof right === 'number') return left !== null && right !== null && toNumber(left) === toNumber(right)
  return typeof left === 'object' || typeof right === 'object' ? left === right : left === right
}

function ordered(op: '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
  const isText = typeof left === 'string' && typeof right === 'string' && (Number.isNaN(toNumber(left)) || Number.isNaN(toNumber(right)))
  const [a, b]: [string | number, string | number] = isText ? [left, right] : [toNumber(left), toNumber(right)]
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[op]
}

function calculate(op: '+' | '-' | '*' | '/' | '%', left: Value, right: Value): Value {
  const [a, b] = [toNumber(left), toNumber(right)]
  const result = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '%': a % b }[op]
  return Number.isFinite(result) ? result : null
}

function toNumber(value: Value): number {
  if (typeof value === 'string') return value.trim() === '' ? Number.NaN : Number(value)
  return typeof value === 'number' ? value : Number.NaN
}

const parsed = new Map<string, Expression | null>()

/** For plans, whose expressions were checked when they were compiled: a text that does not parse is null. */
export function evaluateText(source: string, variable: (name: string) => Value | undefined): Value {
  let expression = parsed.get(source)
  if (expression === undefined) {
    expression = tryParse(source)
    if (parsed.size >= 2000) parsed.clear()
    parsed.set(source, expression)
  }
  return expression ? evaluate(expression, variable) : null
}

function tryParse(source: string): Expression | null {
  try {
    return parseExpression(source)
  } catch {
    return null
  }
}
