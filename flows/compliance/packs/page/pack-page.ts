import type { Locale } from '../../../model/text'
import type { Pack } from '../../policy/pack'
import { type Rule, stages } from '../../policy/rule'
import type { Cases, RuleCase } from '../cases'
import { basisText, expectedText, gradeText, kindText, onFailText, pageText, stageText } from './pack-page.text'

/** The page of a pack, as Markdown: every rule with its source and grade, and the cases that prove it. */
export function packPage(pack: Pack, cases: Cases, locale: Locale): string {
  const lines = [
    `# ${pack.name[locale]} (\`${pack.id}\`)`,
    '',
    pageText.about[locale],
    '',
    `- ${item(pageText.version[locale], pack.version, locale)}`,
    `- ${placeLine(pack, locale)}`,
    `- ${pageText.reviewer[locale]}`,
    '',
  ]
  for (const stage of stages) {
    const rules = pack.rules.filter((rule) => rule.stage === stage)
    if (rules.length > 0) lines.push(`## ${stageText[stage][locale]}`, '', ...rules.flatMap((rule) => ruleLines(rule, cases.rules[rule.id] ?? [], locale)))
  }
  return `${lines.join('\n').trimEnd()}\n`
}

/** The list of all packs, with how many rules stand on what. */
export function indexPage(packs: readonly Pack[], cases: ReadonlyMap<string, Cases>, locale: Locale): string {
  const grades = Object.keys(gradeText) as (keyof typeof gradeText)[]
  const head = [
    pageText.pack[locale],
    pageText.version[locale],
    pageText.rules[locale],
    pageText.cases[locale],
    ...grades.map((grade) => gradeText[grade][locale]),
  ]
  const rows = packs.map((pack) => [
    `[${pack.name[locale]}](${pack.id}.md)`,
    pack.version,
    pack.rules.length,
    Object.values(cases.get(pack.id)?.rules ?? {}).flat().length,
    ...grades.map((grade) => pack.rules.filter((rule) => rule.grade === grade).length),
  ])
  return [
    `# ${pageText.index[locale]}`,
    '',
    pageText.about[locale],
    '',
    pageText.merge[locale],
    '',
    row(head),
    row(head.map(() => '---')),
    ...rows.map(row),
    '',
  ].join('\n')
}

function ruleLines(rule: Rule, cases: readonly RuleCase[], locale: Locale): string[] {
  const cite = rule.source.url ? `[${rule.source.cite}](${rule.source.url})` : rule.source.cite
  const facts = [
    [pageText.params[locale], `${kindText[rule.kind][locale]} ${code(rule.params)}`],
    ...(Object.keys(rule.appliesWhen).length > 0 ? [[pageText.when[locale], code(rule.appliesWhen)]] : []),
    [pageText.onFail[locale], onFailText[rule.onFail][locale]],
    [pageText.basis[locale], `${basisText[rule.basis][locale]} · ${gradeText[rule.grade][locale]}`],
    [pageText.source[locale], cite],
    ...(rule.effective.from || rule.effective.to ? [[pageText.effective[locale], period(rule, locale)]] : []),
    [pageText.verified[locale], rule.verifiedOn],
  ]
  return [
    `### \`${rule.id}\``,
    '',
    rule.text[locale],
    '',
    ...facts.map(([name = '', value = '']) => `- ${item(name, value, locale)}`),
    '',
    `<details><summary>${pageText.proof[locale]}</summary>`,
    '',
    row([pageText.moment[locale], pageText.facts[locale], pageText.expected[locale]]),
    row(['---', '---', '---']),
    ...cases.map((one) => row([one.now, code(factsShown(one)), expected(one, locale)])),
    '',
    '</details>',
    '',
  ]
}

function placeLine(pack: Pack, locale: Locale): string {
  if (pack.overlay) return item(pageText.overlay[locale], `\`${pack.overlay}\``, locale)
  const places = pack.areas.length > 0 ? pack.areas : pack.regions
  if (places.includes('*')) return item(pageText.regions[locale], pageText.everywhere[locale], locale)
  return item(pageText.regions[locale], places.length > 0 ? places.join(locale === 'en' ? ', ' : '、') : pageText.fallback[locale], locale)
}

function period(rule: Rule, locale: Locale): string {
  const { from, to } = rule.effective
  return [from && pageText.from[locale].replace('{date}', from), to && pageText.to[locale].replace('{date}', to)].filter(Boolean).join(' ')
}

function factsShown(one: RuleCase): object {
  return { ...one.contact, ...one.campaign, ...('observed' in one ? one.observed : {}) }
}

function expected(one: RuleCase, locale: Locale): string {
  if (typeof one.expect === 'string') return expectedText[one.expect][locale]
  return [expectedText[one.expect.verdict][locale], one.expect.until].filter(Boolean).join(' → ')
}

function item(name: string, value: string, locale: Locale): string {
  return locale === 'en' ? `${name}: ${value}` : `${name}：${value}`
}

function code(value: object): string {
  return Object.keys(value).length > 0 ? `\`${JSON.stringify(value).replaceAll('|', '\\|')}\`` : '–'
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}
