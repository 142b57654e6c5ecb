import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

const prompt = { 'zh-CN': '请输入', en: 'Key in' }
const gather = (config: Record<string, unknown>, ...answers: string[]) =>
  runNode(
    'gather',
    { prompt, tries: 2, ...config },
    answers.map((press) => ({ at: 'it', press })),
  )

it('takes an entry of the right length, its finish key left out', () => {
  const { port, state } = gather({ digitsMin: 3, digitsMax: 6 }, '1234#')
  expect([port, state.vars['it.value']]).toEqual(['collected', '1234'])
})

it.each([
  ['luhn', '4111111111111111', '4111111111111112', 19],
  ['date', '20280229', '20270229', 8],
  ['phone', '13812345678', '123', 15],
])('checks a %s', (validation, right, wrong, digitsMax) => {
  expect(gather({ validation, digitsMax }, right).port).toBe('collected')
  expect(gather({ validation, digitsMax }, wrong, wrong).port).toBe('noMatch')
  expect(gather({ validation, digitsMax }, wrong, right).port).toBe('collected')
})

it('tells too many digits from wrong ones', () => {
  expect(gather({ digitsMax: 4 }, '12345', '12345').port).toBe('tooMany')
  expect(gather({ digitsMax: 4, allowed: '12' }, '13', '13').port).toBe('noMatch')
  expect(gather({ digitsMax: 4 }).port).toBe('noInput')
})

it('starts over by its key without a lost try', () => {
  const { port, turns } = gather({ digitsMax: 6, againKey: '*', tries: 1 }, '12*', '34*', '5678')
  expect([port, turns.filter(({ command }) => command.do === 'collect').length]).toEqual(['collected', 3])
})

it('reads back, and asks anew unless it is confirmed', () => {
  const config = { digitsMax: 4, readBack: true, readBackPrompt: { 'zh-CN': '您输入了{{ it.value }}', en: 'You entered {{ it.value }}' } }
  const { port, said, state } = gather(config, '12', '2', '34', '1')
  expect(said).toContain('You entered 12')
  expect([port, state.vars['it.value']]).toEqual(['collected', '34'])
})

it('never shows a secret entry: not in variables, trace or words', () => {
  const { state, trace, said } = gather({ digitsMin: 4, digitsMax: 4, secret: true }, '4711')
  expect(state.secrets['it.value']).toBe('4711')
  expect(JSON.stringify([state.vars, trace, said])).not.toContain('4711')
  expect(JSON.stringify(trace)).toContain('••••')
})

it('hears speech as well where both are asked for', () => {
  const { port, state } = runNode('gather', { prompt, mode: 'both' }, [{ at: 'it', say: 'twelve' }])
  expect([port, state.vars['it.value']]).toEqual(['collected', 'twelve'])
  expect(runNode('gather', { prompt, mode: 'both' }, [{ at: 'it', press: '12' }]).port).toBe('collected')
})

it('keeps to number and set of the keys where speech is asked for as well', () => {
  const both = (config: object, ...pressed: string[]) =>
    runNode(
      'gather',
      { prompt, mode: 'both', tries: 2, ...config },
      pressed.map((press) => ({ at: 'it', press })),
    )
  expect(both({ digitsMin: 4, digitsMax: 4 }, '12', '1234').port).toBe('collected')
  expect(both({ digitsMin: 4, digitsMax: 4 }, '12', '12').port).toBe('noMatch')
  expect(both({ digitsMax: 2, allowed: '12' }, '13', '34').port).toBe('noMatch')
  expect(both({ digitsMin: 4, digitsMax: 4, againKey: '*', tries: 1 }, '12*', '1234').port).toBe('collected')
  expect(runNode('gather', { prompt, mode: 'both', digitsMin: 4 }, [{ at: 'it', say: 'twelve' }]).port).toBe('collected')
})

it('has words of its own for each cause and each try', () => {
  const words = (name: string) => [1, 2].map((n) => ({ 'zh-CN': `${name}${n}`, en: `${name} ${n}` }))
  const config = { tries: 3, digitsMax: 2, noInputPrompts: words('silent'), noMatchPrompts: words('wrong'), tooManyPrompts: words('long'), allowed: '12' }
  const heard = (...pressed: string[]) => gather(config, ...pressed).said.filter((text) => /^(silent|wrong|long) /.test(text))
  expect(heard()).toEqual(['silent 1', 'silent 2'])
  expect(heard('13', '14')).toEqual(['wrong 1', 'wrong 2'])
  expect(heard('121', '13', '12')).toEqual(['long 1', 'wrong 2'])
})
