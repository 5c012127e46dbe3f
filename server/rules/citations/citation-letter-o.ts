import { tokenSpan } from '../../facts/citations.ts'
import { rightSymbol } from '../citation-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-letter-o',
  summary: say('Số trong ký hiệu viết bằng chữ số, không bằng chữ O, l hay I.', 'The number in a symbol is written in digits, not with the letters O, l or I.'),
  basis: [
    { instrument: 'Sự nhất quán của văn bản', provision: 'số là chữ số', evidence: 'practice' },
  ],
  severity: 'error',
  on: 'citation',
  check(mention, { report }) {
    if (mention.fault?.rule !== 'citation-letter-o') return
    const { number, year } = mention.symbol
    const token = [number, year].find((part) => part && part.text !== part.right)!
    const letter = /[OoIl]/.exec(token.text)![0], digit = letter === 'O' || letter === 'o' ? 0 : 1
    report(tokenSpan(mention, token), say(`“${token.text}” có chữ ${letter}; dùng số ${digit}.`, `“${token.text}” has the letter ${letter}; use the digit ${digit}.`), { fixes: [rightSymbol(mention, true)] })
  },
})
