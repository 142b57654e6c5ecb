import { expect, it } from 'vitest'
import { definitionOf } from '../nodes/registry'
import { configIssues } from './config-issues'

const say = definitionOf('say')
if (!say) throw new Error('no say')

const found = (config: unknown) => {
  const { error } = say.schema.safeParse(config)
  return configIssues('hello', say, error?.issues ?? [], config)
}

it('a text beyond its limit is too long by so many characters, not too big; only a number can be set to its limit', () => {
  const [text] = found({ text: { en: 'a'.repeat(4_001) } })
  expect(text).toMatchObject({ code: 'too-long', field: 'config.text.en' })
  expect(text?.message.en).toContain('4000 characters')
  expect(text?.fix).toBeUndefined()
  const [repeat] = found({ text: {}, repeat: 9 })
  expect(repeat).toMatchObject({ code: 'too-big', field: 'config.repeat', fix: { do: 'setConfig' } })
})
