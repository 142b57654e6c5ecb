import { expect, test } from 'vitest'
import { callerOfExample, callerOfShort, firstAnswers, withPurpose } from './answers'

test('a payment that is due brings its trade, and takes it away again with the purpose', () => {
  const due = withPurpose(firstAnswers, 'collections')
  expect(callerOfShort(due, 'en')).toMatchObject({ purpose: 'collections', industry: 'collections' })
  for (const other of ['service', 'marketing', 'survey', 'inbound'] as const) expect(withPurpose(due, other)).not.toHaveProperty('industry')
})

test('the trade that the reader chose stays, whatever the purpose', () => {
  const chosen = { ...firstAnswers, industry: 'finance', isTradeChosen: true } as const
  const there = withPurpose(chosen, 'collections')
  expect(there.industry).toBe('finance')
  expect(callerOfExample(withPurpose(there, 'service')).industry).toBe('finance')
})

test('“collections” that the reader chose is no less theirs than any other', () => {
  const chosen = { ...withPurpose(firstAnswers, 'collections'), industry: 'collections', isTradeChosen: true } as const
  expect(withPurpose(chosen, 'survey').industry).toBe('collections')
})

test('people who call us are served', () => {
  expect(withPurpose(firstAnswers, 'inbound')).toMatchObject({ isInbound: true, purpose: 'service' })
  expect(withPurpose(withPurpose(firstAnswers, 'inbound'), 'survey')).toMatchObject({ isInbound: false, purpose: 'survey' })
})
