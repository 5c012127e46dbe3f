/** What a reference leads to: a table of sentences, each put into a place of one draft. */
import assert from 'node:assert/strict'
import { checkDraft } from '../server/processor.ts'
import type { ReferenceFact, ResolvedTarget } from '../server/facts/references.ts'
import type { AnyNode, AnyUnit } from '../server/tree/nodes.ts'
import { isBranch, isUnit } from '../server/tree/walk.ts'

/** A decision of three Điều with a regulation of five behind it. */
const draftWith = (place: string, sentence: string): string => `ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 12/2026/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 14 tháng 10 năm 2026
QUYẾT ĐỊNH
Ban hành Quy định quản lý kho
Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý kho.
Điều 2. Hiệu lực thi hành
1. Có hiệu lực.
2. Hết hiệu lực. ${place === 'decision' ? sentence : ''}
Điều 3. Các sở chịu trách nhiệm thi hành Quyết định này.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

QUY ĐỊNH
Quản lý kho
(Ban hành kèm theo Quyết định số 12/2026/QĐ-UBND ngày 14 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Phạm vi áp dụng.
Điều 2. Nguyên tắc
1. Công khai.
2. Minh bạch.
Chương II
QUẢN LÝ
Mục 1
NHẬP KHO
Điều 3. Nhập kho
1. Kiểm đếm gồm:
a) Số lượng;
b) Chất lượng. ${place === 'point' ? sentence : ''}
2. Lập phiếu gồm:
a) Hai bản; ${place === 'clause' ? sentence : ''}
a1) Một bản sao;
b) Chữ ký.
Mục 2
XUẤT KHO
Điều 4. Xuất kho
1. Theo lệnh.
2. Theo phiếu.
3. Theo sổ.
Điều 4a. Kiểm kê
Hằng năm.
Điều 5. Hiệu lực
1. Có hiệu lực.
1a. Áp dụng ngay.
2. Theo dõi. ${place === 'last' ? sentence : ''}
`

// The place, the sentence; whose it is and what its targets are. "!" is missing, with where it was looked for.
const TABLE = `
last: theo khoản 2 Điều 4.
  own quy-dinh: Điều 4 khoản 2
last: theo các điểm a, b và đ khoản 1 Điều 3.
  own quy-dinh: Điều 3 khoản 1 điểm a ; Điều 3 khoản 1 điểm b ; !điểm đ in Điều 3 khoản 1 (document)
last: từ Điều 2 đến Điều 4 Quy định này.
  own quy-dinh: Điều 2 + Điều 3 + Điều 4
last: từ Điều 4 đến Điều 9 Quy định này.
  own quy-dinh: !Điều 4–9 (document)
last: khoản 1 và khoản 3 Điều 4.
  own quy-dinh: Điều 4 khoản 1 ; Điều 4 khoản 3
last: Điều 4a, khoản 1a Điều 5, điểm a1 khoản 2 Điều 3.
  own quy-dinh: Điều 4a ; Điều 5 khoản 1a ; Điều 3 khoản 2 điểm a1
last: khoản 1 Điều này.
  own quy-dinh: Điều 5 khoản 1
last: khoản 7 Điều này.
  own quy-dinh: !khoản 7 in Điều 5 (this)
last: khoản 1 nêu trên.
  own quy-dinh: Điều 5 khoản 1
last: Chương II và Mục 2 Chương II Quy định này.
  own quy-dinh: Chương II ; Chương II Mục 2
last: Chương này.
  own quy-dinh: Chương II
last: khoản 2 Điều 3 Quyết định này.
  own quyet-dinh: !khoản 2 in Điều 3 (document)
last: khoản 2 Điều 2 Quyết định này.
  own quyet-dinh: Điều 2 khoản 2
last: Điều 5 Nghị định này.
  other -: -
last: Điều 8 của Luật Đất đai.
  other quy-dinh: !Điều 8 (document)
last: theo Luật Đất đai thì áp dụng Điều 8.
  open quy-dinh: !Điều 8 (document)
last: khoản 1 Điều 8; khoản 2 Điều 9; khoản 3 Điều 10 của Nghị định số 30/2020/NĐ-CP.
  open quy-dinh: !Điều 8 (document) | open quy-dinh: !Điều 9 (document) | other quy-dinh: !Điều 10 (document)
last: khoản 2 Điều 4 quy định về hồ sơ.
  own quy-dinh: Điều 4 khoản 2
last: cụm từ “Điều 4 Quy định này” được thay.
  other quy-dinh: Điều 4
last: theo Phụ lục II.
  own quy-dinh: -
point: điểm a khoản này.
  own quy-dinh: Điều 3 khoản 1 điểm a
point: điểm này và khoản 2 Điều này.
  own quy-dinh: Điều 3 khoản 1 điểm b | own quy-dinh: Điều 3 khoản 2
clause: điểm a và điểm b khoản này.
  own quy-dinh: Điều 3 khoản 2 điểm a ; Điều 3 khoản 2 điểm b
clause: các điểm a và b khoản 1.
  own quy-dinh: Điều 3 khoản 1 điểm a ; Điều 3 khoản 1 điểm b
clause: điểm a Điều 3.
  own quy-dinh: !điểm a in Điều 3 (document)
clause: Mục 1 và Mục này.
  own quy-dinh: Chương II Mục 1 ; Chương II Mục 1
decision: khoản 1 Điều 2.
  own quyet-dinh: Điều 2 khoản 1
decision: Điều 4.
  own quyet-dinh: !Điều 4 (document)
decision: Điều 4 Quy định này.
  own quy-dinh: Điều 4
decision: khoản 1 Điều 5 Quy định ban hành kèm theo Quyết định này.
  other quyet-dinh: !Điều 5 (document)
decision: Chương II.
  own quyet-dinh: !Chương II (document)
`

const KINDS: Readonly<Record<string, string>> = { article: 'Điều', clause: 'khoản', point: 'điểm', chapter: 'Chương', section: 'Mục' }

describe('references', () => {
  const lines = TABLE.trim().split('\n')
  for (let i = 0; i < lines.length; i += 2) {
    const [, place, sentence] = /^(\w+): (.*)$/u.exec(lines[i]!)!
    it(lines[i]!, () => assert.equal(told(place!, sentence!), lines[i + 1]!.trim()))
    it(`decomposed: ${lines[i]}`, () => assert.equal(told(place!, sentence!.normalize('NFD')), lines[i + 1]!.trim()))
  }
})

function told(place: string, sentence: string): string {
  const { facts, tree } = checkDraft(draftWith(place, sentence), { today: '2026-11-23' })
  const here = facts.references.filter(({ text }) => text.view.text.includes(sentence.normalize('NFC')))
  return here.map((reference) => render(reference, tree)).join(' | ')
}

function render({ owner, document, targets, node, text, from, to }: ReferenceFact, tree: AnyNode): string {
  assert.equal(text.view.text.slice(from, to), node.value)
  return `${owner} ${document?.kind ?? '-'}: ${targets.map((target) => renderTarget(target, tree)).join(' ; ')}`
}

function renderTarget({ units, missing }: ResolvedTarget, tree: AnyNode): string {
  if (!missing) return units.map((unit) => pathTo(tree, unit)).join(' + ') || '-'
  const { step: { kind, number, to }, within, anchor } = missing
  return `!${KINDS[kind]} ${number}${to ? `–${to}` : ''}${within.length > 0 ? ` in ${within.map((unit) => pathTo(tree, unit)).join(' + ')}` : ''} (${anchor})`
}

/** "Điều 3 khoản 1", from the unit that counts through the document. */
function pathTo(root: AnyNode, unit: AnyUnit): string {
  const path: AnyUnit[] = []
  const visit = (node: AnyNode): boolean => {
    if (node === unit || isBranch(node) && (node.children as AnyNode[]).some(visit)) {
      if (isUnit(node)) path.unshift(node)
      return true
    }
    return false
  }
  visit(root)
  const article = path.findIndex(({ type }) => type === 'article')
  return path.slice(Math.max(0, article)).map(({ type, number }) => `${KINDS[type]} ${number.text}`).join(' ')
}
