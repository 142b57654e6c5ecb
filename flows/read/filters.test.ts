import { describe, expect, it } from 'vitest'
import { readTemplate, renderTemplate } from '../template/engine'
import type { Medium } from './filters'

const scope = { amount: '199.90', due: '2026-11-23T15:30', phone: '13800138000', count: 22, odd: { a: 1 } }
const spoken: Medium = { locale: 'zh-CN', isSpoken: true }
const written: Medium = { locale: 'zh-CN', isSpoken: false }

describe('reading filters in templates', () => {
  it.each([
    ['应付{{ amount | money }}', '应付一百九十九元九角', '应付199.90元'],
    ["{{ amount | money: 'USD' }}", '一百九十九点九美元', '$199.90'],
    ['{{ due | date }}{{ due | time }}', '二零二六年十一月二十三日下午三点三十分', '2026年11月23日15:30'],
    ['回电{{ phone | digits }}', '回电幺三八，零零幺三，八零零零', '回电13800138000'],
    ['{{ count | number }}人', '二十二人', '22人'],
    ['{{ missing | money }}{{ odd | date }}', '', ''],
  ])('%s', (template, heard, read) => {
    expect(renderTemplate(template, scope, spoken)).toBe(heard)
    expect(renderTemplate(template, scope, written)).toBe(read)
  })

  it('speak the locale of the call', () => {
    expect(renderTemplate('{{ due | date }}, {{ due | time }}', scope, { locale: 'en', isSpoken: true })).toBe(
      'November twenty-third, twenty twenty-six, three thirty p.m.',
    )
    expect(renderTemplate('{{ due | date }}', scope, { locale: 'en', isSpoken: false })).toBe('November 23, 2026')
  })

  it('are known to the checker, and liquid’s own of the same name are not', () => {
    expect(readTemplate('{{ amount | money }}')).toEqual({ names: [{ name: 'amount', mayBeMissing: false }] })
    // liquid's own date would read the clock.
    expect(renderTemplate("{{ 'now' | date: '%Y' }}", {}, spoken)).toBe('now')
  })
})
