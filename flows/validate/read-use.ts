import { ExpressionError } from '../expression/ast'
import { type ValueType, functions } from '../expression/functions'
import { parseExpression } from '../expression/parse'
import { typeOf, variablesIn } from '../expression/type-of'
import type { Condition } from '../model/plan'
import { allowedFilters, readTemplate } from '../template/engine'
import { isTemplate } from '../template/is-template'
import { conditionTypes } from './condition-types'
import type { IssueCode, issue } from './codes'
import type { Use } from './uses'

/** Names that a use reads, and what is wrong with its text. */
export interface Read {
  readonly names: readonly { readonly name: string; readonly mayBeMissing: boolean }[]
  readonly faults: readonly Fault[]
}

export interface Fault {
  readonly code: IssueCode
  readonly words: Parameters<typeof issue>[2]
}

type TypeOf = (name: string) => string | undefined

const nothing: Read = { names: [], faults: [] }

export function readUse(use: Use, type: TypeOf): Read {
  switch (use.kind) {
    case 'variable':
      return { names: [{ name: use.text, mayBeMissing: false }], faults: [] }
    case 'template':
      return template(use.text)
    case 'expression':
      return expression(use.text, type)
    case 'condition':
      return condition(use.condition, type)
  }
}

function template(text: string): Read {
  if (!isTemplate(text)) return nothing
  const read = readTemplate(text)
  if ('names' in read) return { names: read.names, faults: [] }
  const { at, detail, filter } = read
  const fault: Fault = filter
    ? { code: 'unknown-filter', words: { name: filter, choices: [...allowedFilters].join(', ') } }
    : { code: 'bad-template', words: { at, detail } }
  return { names: [], faults: [fault] }
}

const valueType = (type: string | undefined): ValueType => (type === 'number' || type === 'boolean' ? type : type === undefined ? 'any' : 'text')

function expression(text: string, type: TypeOf): Read {
  try {
    const parsed = parseExpression(text)
    const faults: { at: number; what: 'unknown-function' | 'argument-count' | 'type'; name: string; expected?: ValueType }[] = []
    typeOf(parsed, (name) => valueType(type(name)), faults)
    return {
      names: variablesIn(parsed).map((name) => ({ name, mayBeMissing: false })),
      faults: faults.map(
        ({ what, name, expected }): Fault =>
          what === 'unknown-function'
            ? { code: 'unknown-function', words: { name, choices: Object.keys(functions).join(', ') } }
            : {
                code: 'mistyped-expression',
                words: { 'zh-CN': { name, expected: typeText[expected ?? 'any'][0] }, en: { name, expected: typeText[expected ?? 'any'][1] } },
              },
      ),
    }
  } catch (thrown) {
    if (!(thrown instanceof ExpressionError)) throw thrown
    return { names: [], faults: [{ code: 'bad-expression', words: { at: thrown.at + 1, found: thrown.found || '…' } }] }
  }
}

const typeText: Readonly<Record<ValueType, readonly [string, string]>> = {
  text: ['文字', 'text'],
  number: ['数字', 'a number'],
  boolean: ['是或否', 'yes or no'],
  any: ['另一个参数', 'another argument'],
}

function condition(root: Condition, type: TypeOf): Read {
  const names: { name: string; mayBeMissing: boolean }[] = []
  const faults: Fault[] = [...conditionTypes(root, type)]
  visit(root)
  return { names, faults }

  function visit(part: Condition): void {
    switch (part.op) {
      case 'all':
      case 'any':
        for (const inner of part.of) visit(inner)
        return
      case 'not':
        visit(part.of)
        return
      case 'expression': {
        const read = expression(part.expression, type)
        names.push(...read.names)
        faults.push(...read.faults)
        return
      }
      case 'openNow':
      case 'holidayNow':
        return
      case 'exists':
      case 'missing':
        names.push({ name: part.left, mayBeMissing: true })
        return
      default:
        // A missing value makes a comparison false; the author has drawn where that leads.
        names.push({ name: part.left, mayBeMissing: true })
    }
  }
}
