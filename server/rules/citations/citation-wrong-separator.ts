import { rightSymbol } from '../citation-fixes.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'citation-wrong-separator',
  summary: say('Văn bản nhà nước ghi số/loại-cơ quan, văn bản của Đảng ghi số-loại/cơ quan, với gạch nối.', 'State documents are numbered number/kind-agency, Party documents number-kind/agency, with plain hyphens.'),
  basis: [
    { instrument: 'Nghị định số 30/2020/NĐ-CP', provision: 'Phụ lục I phần I mục II.3.c', evidence: 'verbatim' },
    { instrument: 'Hướng dẫn số 05-HD/VPTW', provision: 'mục về số và ký hiệu', evidence: 'secondary' },
  ],
  severity: 'error',
  on: 'citation',
  check(mention, { report }) {
    if (mention.fault?.rule !== 'citation-wrong-separator') return
    const { right, series, flaws } = mention.symbol
    const message = flaws[0] === 'dash'
      ? say(`Ký hiệu dùng gạch nối “-”, không dùng gạch ngang: “${right}”.`, `A symbol has hyphens, not dashes: “${right}”.`)
      : series === 'party'
        ? say(`Văn bản của Đảng viết “${right}”.`, `A Party document is numbered “${right}”.`)
        : say(`Văn bản của Nhà nước viết “${right}”.`, `A state document is numbered “${right}”.`)
    report(mention.node.symbol.span, message, { fixes: [rightSymbol(mention, true)] })
  },
})
