import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeCsv } from './decode-csv'

const chinese = 'id,zh-CN\nask/prompt,"您好，这里是启程培训学校，提醒您明天下午三点有试听课。"\n'

describe('the bytes of a table', () => {
  it.each([
    ['UTF-8', Buffer.from(chinese), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${chinese}`), 'utf-8'],
    ['GBK', iconv.encode(chinese, 'gbk'), 'gb18030'],
    ['GBK with a name in a rare sign', iconv.encode(chinese.replace('您好', '王堃喆'), 'gbk'), 'gb18030'],
    ['GB18030 with a sign of four bytes', iconv.encode(chinese.replace('您好', '王㐂'), 'gb18030'), 'gb18030'],
    ['UTF-16 as Excel saves Unicode text', iconv.encode(chinese, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16, high byte first', iconv.encode(chinese, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['plain ASCII', Buffer.from('id,en\nask/prompt,Hello\n'), 'utf-8'],
  ])('are read as %s', (_, bytes, encoding) => {
    expect(decodeCsv(bytes)).toEqual({ text: iconv.decode(bytes, encoding), encoding })
  })

  it.each([
    ['of a Western file', iconv.encode('id,fr\nask/prompt,"Bonjour, votre leçon est reportée à demain, désolé."\n', 'windows-1252')],
    ['of a Western file with curly quotes', iconv.encode('id,en\nask/prompt,We’re here\n', 'windows-1252')],
    ['of a Japanese file', iconv.encode('id,ja\nask/prompt,お電話ありがとうございます。担当者におつなぎします。\n', 'shift_jis')],
    ['of a traditional Chinese file', iconv.encode('id,zh\nask/prompt,您好，這裡是啟程培訓學校，提醒您明天下午三點有一節書法試聽課。\n', 'big5')],
    ['of UTF-16 without its mark', iconv.encode(chinese, 'utf-16le')],
    ['of UTF-16 that was cut off', iconv.encode(chinese, 'utf-16le', { addBOM: true }).subarray(0, -1)],
    ['of an archive', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0xff])],
  ])('%s are refused rather than guessed', (_, bytes) => {
    expect(decodeCsv(bytes)).toBeNull()
  })
})
