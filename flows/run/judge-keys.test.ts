import { describe, expect, it } from 'vitest'
import { judgeKeys, takeKeys } from './judge-keys'

const menu = { allowed: '12', digitsMin: 1, digitsMax: 1, finishKey: '' }
const order = { allowed: '', digitsMin: 4, digitsMax: 6, finishKey: '#' }
const skippable = { ...order, digitsMin: 0 }

describe('the same keys mean the same, whoever took them', () => {
  it.each([
    [menu, '1', { is: 'collected', digits: '1' }],
    [menu, '12', { is: 'collected', digits: '1' }],
    [menu, '7', { is: 'noMatch', digits: '7' }],
    [menu, '', { is: 'noInput' }],
    [order, '1234', { is: 'collected', digits: '1234' }],
    [order, '1234#99', { is: 'collected', digits: '1234' }],
    [order, '12#', { is: 'noMatch', digits: '12' }],
    [order, '1234567#', { is: 'tooMany', digits: '1234567' }],
    [order, '123456789#', { is: 'tooMany', digits: '123456789' }],
    [order, '12*4', { is: 'noMatch', digits: '12*4' }],
    [order, '#', { is: 'noMatch', digits: '' }],
    [skippable, '#', { is: 'collected', digits: '' }],
    [skippable, '', { is: 'noInput' }],
  ] as const)('%j with %s', (command, pressed, outcome) => {
    expect(judgeKeys(command, takeKeys(command, pressed))).toEqual(outcome)
  })
})
