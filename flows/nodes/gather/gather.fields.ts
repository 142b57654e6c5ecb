import type { Field } from '../../define'
import type { Text } from '../../model/text'
import { text } from './gather.text'

const keys = [
  { value: '', label: text.none },
  { value: '#', label: text.hash },
  { value: '*', label: text.star },
] as const
const cause = { text: { kind: 'speech', label: text.line } } as const
const ms = (label: Field['label'], min: number, max: number): Field => ({ kind: 'duration', unit: 'ms', min, max, label, advanced: true })

function optionsOf(labels: Readonly<Record<string, Text>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

/** In the order of the inspector. */
export const gatherFields: Readonly<Record<string, Field>> = {
  prompt: { kind: 'speech', label: text.prompt, required: true },
  mode: { kind: 'choice', label: text.mode, options: optionsOf(text.modes) },
  digitsMin: { kind: 'number', label: text.digitsMin, min: 1, max: 32 },
  digitsMax: { kind: 'number', label: text.digitsMax, min: 1, max: 32 },
  allowed: { kind: 'digits', label: text.allowed, help: text.allowedHelp, advanced: true },
  finishKey: { kind: 'choice', label: text.finishKey, options: keys },
  againKey: { kind: 'choice', label: text.againKey, help: text.againHelp, options: keys, advanced: true },
  firstMs: ms(text.firstMs, 1000, 60_000),
  interDigitMs: ms(text.interDigitMs, 500, 20_000),
  totalMs: ms(text.totalMs, 2000, 180_000),
  speechStartMs: ms(text.speechStartMs, 1000, 30_000),
  endOfSpeechMs: ms(text.endOfSpeechMs, 300, 5000),
  bargeIn: { kind: 'toggle', label: text.bargeIn, advanced: true },
  speechBargeIn: { kind: 'toggle', label: text.speechBargeIn, advanced: true },
  protectedMs: ms(text.protectedMs, 0, 30_000),
  typeAhead: { kind: 'toggle', label: text.typeAhead, advanced: true },
  tries: { kind: 'number', label: text.tries, min: 1, max: 5 },
  noInputPrompts: { kind: 'list', label: text.noInputPrompts, of: cause, advanced: true },
  noMatchPrompts: { kind: 'list', label: text.noMatchPrompts, of: cause, advanced: true },
  tooManyPrompts: { kind: 'list', label: text.tooManyPrompts, of: cause, advanced: true },
  validation: { kind: 'choice', label: text.validation, options: optionsOf(text.validations) },
  pattern: { kind: 'text', label: text.pattern, help: text.patternHelp, required: true, when: { field: 'validation', is: 'pattern' } },
  readBack: { kind: 'toggle', label: text.readBack },
  readBackPrompt: {
    kind: 'speech',
    label: text.readBackPrompt,
    help: text.readBackHelp,
    required: true,
    readsOwn: true,
    when: { field: 'readBack', is: true },
  },
  secret: { kind: 'toggle', label: text.secret },
}
