import { kindById } from '../../data/kinds.ts'
import { tokenSpan } from '../../facts/citations.ts'
import { replaceToken } from '../citation-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-unknown-abbreviation',
  summary: say('Chữ viết tắt tên loại trong ký hiệu có trong bảng chữ viết tắt tên loại văn bản.', 'The abbreviation of the kind in a symbol is in the table of abbreviations.'),
  basis: [
    { instrument: 'Nghị định số 30/2020/NĐ-CP', provision: 'Phụ lục III mục I', evidence: 'verbatim' },
  ],
  severity: 'warning',
  families: ['HC', 'DANG'],
  on: 'citation',
  check(mention, { report }) {
    if (mention.fault?.rule !== 'citation-unknown-abbreviation') return
    const token = mention.symbol.kind!
    const named = mention.kind && kindById(mention.kind.id)
    const meant = token.right !== token.text ? [token.right] : [...new Set(Object.values(named?.abbreviations ?? {}).flat())]
    const message = say(`“${token.text}” không có trong bảng chữ viết tắt tên loại văn bản.`, `“${token.text}” is not in the table of abbreviations of kinds.`)
    report(tokenSpan(mention, token), message, { fixes: meant.map((code) => replaceToken(mention, token, code)) })
  },
})
