/** The recordings that are replayed in VS Code: what they say in a plain text field is the text. */
import assert from 'node:assert/strict'
import { type Method, plainly, type Sender, type Stroke, strokesOf } from './lib/telex.ts'
import { recordings } from './typing.ts'

const shown = (strokes: readonly Stroke[]): string => strokes.map((stroke) => (stroke.type === 'backspace' ? '←' : stroke.type === 'compose' ? `(${stroke.text})` : stroke.type === 'key' ? stroke.text : `[${stroke.text}]`)).join('')

describe('recordings of input methods', () => {
  const ROWS: Array<[text: string, method: Method, sender: Sender, strokes: string]> = [
    ['Điều', 'telex', 'unikey', 'D←[Đ]ie←[ê]u←←[ều]'],
    ['Điều', 'vni', 'unikey', 'D←[Đ]ie←[ê]u←←[ều]'],
    ['đường', 'telex', 'unikey', 'd←[đ]u←[ư]o←[ơ]ng←←←[ờng]'],
    ['được', 'telex', 'unikey', 'd←[đ]u←[ư]o←[ơ]←[ợ]c'],
    ['khoản 2', 'vni', 'empty', 'khoan[\u202F]←←←[ản] 2'],
    ['năm', 'telex', 'preedit', '(n)(na)(nă)(năm)[năm]'],
    ['hóa “a”', 'telex', 'unikey', 'hoa←←[óa] [“]a[”]'],
  ]
  for (const [text, method, sender, strokes] of ROWS) {
    it(`${text} by ${method}, ${sender}`, () => { assert.equal(shown(strokesOf(text, method, sender)), strokes) })
  }

  it('say the text in a plain field, for 2,000 words in each method', () => {
    for (const { name, text, strokes } of recordings(2_000)) assert.equal(plainly(strokes), text, name)
    for (const method of ['telex', 'vni'] as const) assert.ok(recordings(2_000).filter(({ name }) => name.startsWith(method)).map(({ text }) => text.split(/\s+/u).length).reduce((a, b) => a + b) >= 2_000)
  })

  it('hold what input methods are known to stumble over', () => {
    const all = recordings(2_000), { strokes } = all[0]!, text = all.map((one) => one.text).join('\n')
    assert.ok(strokes.filter(({ type }) => type === 'backspace').length > 1_000)
    for (const part of ['Căn cứ ', '“', '1. ', 'a) ', '- Như', './.', '/QĐ-UBND', 'Điều 1. ']) assert.ok(text.includes(part), part)
  })
})
