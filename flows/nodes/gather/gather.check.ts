import type { CheckContext } from '../../define'
import type { Issue } from '../../model/issue'
import type { Text } from '../../model/text'
import { isPattern } from '../../pattern/is-pattern'
import type { GatherConfig } from './gather.node'
import { text } from './gather.text'

export function checkGather(config: GatherConfig, { slug }: CheckContext): readonly Issue[] {
  const error = (code: string, field: string, message: Text, fix?: { readonly value: unknown; readonly label: Text }): Issue => ({
    code,
    severity: 'error',
    node: slug,
    field: `config.${field}`,
    message,
    ...(fix && { fix: { do: 'setConfig', node: slug, path: [field], ...fix } }),
  })
  return [
    ...(config.digitsMin > config.digitsMax ? [error('min-over-max', 'digitsMin', text.minOverMax, { value: config.digitsMax, label: text.minToMax })] : []),
    ...(config.validation === 'pattern' && !isPattern(config.pattern) ? [error('bad-pattern', 'pattern', text.badPattern)] : []),
    ...(config.secret && config.readBack ? [error('secret-leak', 'readBack', text.secretReadBack, { value: undefined, label: text.noReadBack })] : []),
    ...(config.againKey !== '' && config.againKey === config.finishKey
      ? [error('duplicate-key', 'againKey', text.finishIsAgain, { value: undefined, label: text.noAgainKey })]
      : []),
  ]
}
