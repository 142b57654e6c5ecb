import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

const question = { 'zh-CN': '几分', en: 'Score?' }

it('takes ten as one answer, and refuses what is outside the scale', () => {
  const ten = runNode('survey', { question, scale: 10 }, [{ at: 'it', press: '10' }])
  expect([ten.port, ten.state.vars['it.score']]).toEqual(['answered', '10'])
  expect(runNode('survey', { question, scale: 10, tries: 1 }, [{ at: 'it', press: '0' }]).port).toBe('noInput')
})

it('asks why after a low score only', () => {
  const config = { question, followUp: { 'zh-CN': '为什么', en: 'Why?' }, followUpMax: 2 }
  expect(runNode('survey', config, [{ at: 'it', press: '2' }]).said).toContain('Why?')
  expect(runNode('survey', config, [{ at: 'it', press: '3' }]).said).not.toContain('Why?')
})
