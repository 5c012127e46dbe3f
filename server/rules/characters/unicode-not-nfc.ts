import { nd30 } from '../../data/norms.ts'
import { ODD } from '../../text/odd.ts'
import { defineRule, say } from '../rule.ts'

/** A letter with the marks that stand behind it as characters of their own. */
const DECOMPOSED = /\p{L}[\u0300-\u036F]{1,4}/gu

export default defineRule({
  id: 'unicode-not-nfc',
  summary: say('Chữ Việt là chữ Unicode dựng sẵn.', 'Vietnamese letters are precomposed Unicode characters.'),
  basis: [nd30('Phụ lục I, Phần I, mục I.4'), { instrument: 'Chuẩn Unicode', provision: 'dạng dựng sẵn (NFC) là lựa chọn kỹ thuật', evidence: 'practice' }],
  severity: 'warning',
  on: 'draft',
  check({ reading }, { source, report }) {
    if (!(reading.odd & ODD.mark)) return
    const edits = [...source.matchAll(DECOMPOSED)].flatMap(({ 0: letter, index }) => {
      const text = letter.normalize('NFC')
      return text === letter ? [] : [{ start: index, end: index + letter.length, text }]
    })
    const first = edits[0]
    if (!first) return
    report({ start: first.start, end: first.end }, say(`Có ${edits.length} chữ tổ hợp (NFD), đầu tiên ở đây: chuyển về chữ dựng sẵn (NFC).`, `There are ${edits.length} decomposed letters (NFD), the first here: make them precomposed (NFC).`), {
      fixes: [{ title: say(`Chuyển ${edits.length} chữ về dạng dựng sẵn`, `Compose ${edits.length} letters`), edits, safe: true }],
    })
  },
})
