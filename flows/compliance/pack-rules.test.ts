import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { packs } from './packs/packs'

/** What of the packs the compiler keeps; a file of its own so that a browser need not load all of them. */
it('pack-rules.json says what the packs say', () => {
  const rules = packs.flatMap((pack) => pack.rules)
  const idsOf = (say: string) =>
    rules.flatMap((rule) => (rule.stage === 'compile' && rule.kind === 'disclosure' && rule.params.say === say ? [rule.id] : [])).sort()
  const expected = {
    packs: packs.map(({ id, version }) => ({ id, version })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    rules: {
      identify: idsOf('identity'),
      aiDisclosure: idsOf('aiVoice'),
      recordingNotice: rules.flatMap((rule) => (rule.stage === 'compile' && rule.kind === 'recording' && rule.params.isNoticeNeeded ? [rule.id] : [])).sort(),
      optOut: idsOf('optOut'),
    },
  }
  const file = new URL('./pack-rules.json', import.meta.url)
  const written = `${JSON.stringify(expected, null, 2)}\n`
  if (process.env.UPDATE_PLANS) writeFileSync(file, written)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(expected)
})
