import type { Issue } from '../model/issue'
import { issue } from '../validate/codes'

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const anObject = { 'zh-CN': { expected: '一个对象 {…}' }, en: { expected: 'an object {…}' } }

export function notAFlow(place: { node?: string; field: string }, expected = anObject): Issue {
  const field = place.node ? `${place.node}.${place.field}` : place.field
  return issue('not-a-flow', place, { 'zh-CN': { field, ...expected['zh-CN'] }, en: { field, ...expected.en } })
}
