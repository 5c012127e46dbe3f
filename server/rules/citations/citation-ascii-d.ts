import { tokenSpan } from '../../facts/citations.ts'
import { rightSymbol } from '../citation-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-ascii-d',
  summary: say('Chữ Đ trong ký hiệu không viết thành D: QĐ, NĐ, HĐND.', 'The letter Đ in a symbol is not typed as D: QĐ, NĐ, HĐND.'),
  basis: [
    { instrument: 'Nghị định số 30/2020/NĐ-CP', provision: 'Phụ lục III mục I', evidence: 'verbatim' },
  ],
  severity: 'error',
  on: 'citation',
  check(mention, { report }) {
    if (mention.fault?.rule !== 'citation-ascii-d') return
    const { kind, issuer } = mention.symbol
    for (const token of [kind, issuer]) {
      if (!token || token.text === token.right) continue
      // Kinds and the councils are in the norm; another agency's abbreviation is its own to set.
      const severity = token === kind || token.right.startsWith('HĐND') ? 'error' : 'warning'
      report(tokenSpan(mention, token), say(`“${token.text}” phải là “${token.right}”.`, `“${token.text}” should be “${token.right}”.`), { severity, fixes: [rightSymbol(mention, true)] })
      return
    }
  },
})
