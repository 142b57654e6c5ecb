import type { Locale, Text } from '../model/text'
import { percent } from './coverage'
import type { Failure, ScenarioRun } from './run-scenarios'

const names: Readonly<Record<Failure['what'], Text>> = {
  disposition: { 'zh-CN': '通话结果', en: 'disposition' },
  outcome: { 'zh-CN': '业务结果', en: 'outcome' },
  path: { 'zh-CN': '路径', en: 'path' },
  says: { 'zh-CN': '播报', en: 'says' },
  neverSays: { 'zh-CN': '不应播报', en: 'never says' },
  messages: { 'zh-CN': '消息', en: 'messages' },
  vars: { 'zh-CN': '变量', en: 'variable' },
  unused: { 'zh-CN': '没有用到的动作', en: 'unused answer' },
}

/** A tree of results for people, one line per scenario, with a difference under each that failed. */
export function scenarioReport(title: string, { results, coverage }: ScenarioRun, locale: Locale): string {
  const lines = results.flatMap(({ name, passed, failures }) => [
    `  ${passed ? '✓' : '✗'} ${name}`,
    ...failures.flatMap(({ what, expected, actual }) => [`      ${names[what][locale]}`, `      - ${expected}`, `      + ${actual}`]),
  ])
  const covered = locale === 'en' ? 'covered' : '覆盖'
  const parts = [
    `${locale === 'en' ? 'nodes' : '节点'} ${coverage.nodes.hit}/${coverage.nodes.total}`,
    `${locale === 'en' ? 'ports' : '出口'} ${coverage.ports.hit}/${coverage.ports.total} (${percent(coverage.ports)}%)`,
  ]
  const missed = coverage.ports.missed.length ? [`  ${locale === 'en' ? 'not reached' : '未经过'}: ${coverage.ports.missed.join(', ')}`] : []
  return [title, ...lines, `  ${covered}: ${parts.join(', ')}`, ...missed].join('\n')
}

/** JUnit XML, as CI systems read it. */
export function junitReport(suites: readonly { readonly title: string; readonly run: ScenarioRun }[]): string {
  const body = suites.map(({ title, run }) => {
    const cases = run.results.map(({ name, failures }) => {
      const inner = failures.map(({ what, expected, actual }) => `<failure message="${xml(what)}">${xml(`- ${expected}\n+ ${actual}`)}</failure>`).join('')
      return `    <testcase classname="${xml(title)}" name="${xml(name)}">${inner}</testcase>`
    })
    const failed = run.results.filter(({ passed }) => !passed).length
    return `  <testsuite name="${xml(title)}" tests="${run.results.length}" failures="${failed}">\n${cases.join('\n')}\n  </testsuite>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${body.join('\n')}\n</testsuites>\n`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Without control characters: XML 1.0 cannot hold them, not even escaped. */
function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stay
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
