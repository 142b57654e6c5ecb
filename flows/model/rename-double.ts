import type { Flow } from './flow'
import type { Fix } from './issue'
import type { Text } from './text'

interface Double {
  readonly slug: string
  readonly flow: Flow
  /** Place of the second entry's name in the config. */
  readonly path: readonly string[]
  readonly from: string
  readonly to: string
}

/** Gives the second of two entries with one name a free one; its port leads where the first one's leads. */
export function renameDouble({ slug, flow, path, from, to }: Double): Fix {
  const label: Text = { 'zh-CN': `改为“${to}”`, en: `Change it to “${to}”` }
  const rename = { do: 'setConfig', node: slug, path, value: to, label } as const
  const target = flow.nodes[slug]?.on?.[from]
  return target === undefined ? rename : { do: 'all', steps: [rename, { do: 'connect', node: slug, port: to, to: target, label }], label }
}

/** `name-2`, `name-3` …: the first that is not taken. */
export function freeName(taken: readonly string[], name: string): string {
  for (let n = 2; ; n += 1) if (!taken.includes(`${name}-${n}`)) return `${name}-${n}`
}
