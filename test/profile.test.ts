/** What a draft is taken for, and what is asked of it then. */
import assert from 'node:assert/strict'
import { checkDraft, type CheckOptions } from '../server/processor.ts'
import type { Profile } from '../server/profile.ts'

const TODAY = '2026-11-23'
const read = (source: string, options: Partial<CheckOptions> = {}): Profile => checkDraft(source, { today: TODAY, ...options }).profile
const rulesOf = (source: string, options: Partial<CheckOptions> = {}): string[] => checkDraft(source, { today: TODAY, ...options }).problems.map(({ rule }) => rule)

interface Head { issuer?: string; number?: string; date?: string; motto?: string; title?: string; body?: string }

/** A small whole document; what is named is put in place of the usual. */
function document({ issuer = 'ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM', number = 'Số: 15/QĐ-UBND', date = 'Sông Lam, ngày 20 tháng 10 năm 2026', motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc', title = 'QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác', body = BODY }: Head = {}): string {
  return [issuer, number, motto, date, title, body].filter(Boolean).join('\n')
}
const BODY = `Điều 1. Thành lập Tổ công tác.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn An`

const ENACTING = 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\nỦy ban nhân dân ban hành Quyết định quy định mức thu.'

describe('family and kind', () => {
  const table: Array<[name: string, source: string, family: string, kind: string | undefined]> = [
    ['a decision without a year in its number', document(), 'HC', 'quyet-dinh'],
    ['a decision with a year', document({ number: 'Số: 15/2026/QĐ-UBND' }), 'QP', 'quyet-dinh'],
    ['a decision of a chairman with a year', document({ number: 'Số: 02/2026/QĐ-CTUBND' }), 'QP', 'quyet-dinh'],
    ['a draft of a normative decision, known by its year', document({ number: 'Số: …/2026/QĐ-UBND' }), 'QP', 'quyet-dinh'],
    ['one with blanks for its number, as templates have them', document({ number: 'Số:       /2026/QĐ-UBND' }), 'QP', 'quyet-dinh'],
    ['one without a number line, known by its enacting words', document({ number: '', title: `QUYẾT ĐỊNH\nQuy định mức thu\n${ENACTING}` }), 'QP', 'quyet-dinh'],
    ['a directive', document({ number: 'Số: 07/CT-UBND', title: 'CHỈ THỊ\nVề việc phòng cháy rừng' }), 'HC', 'chi-thi'],
    ['a plan', document({ number: 'Số: 120/KH-UBND', title: 'KẾ HOẠCH\nTrồng cây đầu năm' }), 'HC', 'ke-hoach'],
    ['a resolution of a council with a year', document({ issuer: 'HỘI ĐỒNG NHÂN DÂN\nTỈNH SÔNG LAM', number: 'Số: 18/2026/NQ-HĐND', title: 'NGHỊ QUYẾT\nQuy định mức hỗ trợ' }), 'QP', 'nghi-quyet'],
    ['a resolution of a council without one', document({ issuer: 'HỘI ĐỒNG NHÂN DÂN\nTỈNH SÔNG LAM', number: 'Số: 18/NQ-HĐND', title: 'NGHỊ QUYẾT\nVề việc bầu Phó Chủ tịch' }), 'HC', 'nghi-quyet'],
    ['a decree', document({ issuer: 'CHÍNH PHỦ', number: 'Số: 78/2026/NĐ-CP', title: 'NGHỊ ĐỊNH\nQuy định về chợ' }), 'QP', 'nghi-dinh'],
    ['a circular', document({ issuer: 'BỘ CÔNG THƯƠNG', number: 'Số: 21/2026/TT-BCT', title: 'THÔNG TƯ\nQuy định về chợ' }), 'QP', 'thong-tu'],
    ['a law', document({ issuer: 'QUỐC HỘI', number: 'Luật số: 99/2026/QH16', date: '', title: 'LUẬT\nBẢO TỒN NGHỀ THỦ CÔNG' }), 'QP', 'luat'],
    ['a letter', 'SỞ TƯ PHÁP\nSố: 812/STP-XDKT\nV/v góp ý dự thảo\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSông Lam, ngày 03 tháng 11 năm 2026\nKính gửi: Sở Nội vụ\nĐề nghị góp ý./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n', 'HC', 'cong-van'],
    ['a resolution of the Party', document({ issuer: 'TỈNH ỦY SÔNG LAM\n*', number: 'Số 21-NQ/TU', motto: 'ĐẢNG CỘNG SẢN VIỆT NAM', title: 'NGHỊ QUYẾT\nvề kinh tế biển' }), 'DANG', 'nghi-quyet'],
    ['a letter of the Party', document({ issuer: 'TỈNH ỦY SÔNG LAM\n*', number: 'Số 55-CV/TU', motto: 'ĐẢNG CỘNG SẢN VIỆT NAM', title: '', body: 'Kính gửi: Đảng ủy các xã\nĐề nghị báo cáo.' }), 'DANG', 'cong-van'],
    ['a proposal', document({ number: 'Số: 45/TTr-UBND', title: 'TỜ TRÌNH\nVề việc bổ sung dự toán' }), 'HC', 'to-trinh'],
    ['a consolidated text, whatever its title', document({ issuer: 'BỘ TƯ PHÁP', number: 'Số: 3112/VBHN-BTP', title: 'NGHỊ ĐỊNH\nQuy định về kiểm tra' }), 'QP', 'van-ban-hop-nhat'],
    ['a consolidated text whose page tells neither number nor kind', document({ issuer: '', number: '', date: '', title: 'LUẬT\nCÔNG CHỨNG\nLuật Công chứng số 46/2024/QH15 ngày 26 tháng 11 năm 2024 của Quốc hội, có hiệu lực kể từ ngày 01 tháng 7 năm 2025, được sửa đổi, bổ sung bởi:\nLuật Thi hành án dân sự số 106/2025/QH15 ngày 05 tháng 12 năm 2025 của Quốc hội.\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nQuốc hội ban hành Luật Công chứng.' }), 'QP', 'van-ban-hop-nhat'],
    ['lines from the middle of a text', '3. Ba.\nĐiều 8. Quan trắc\n1. Một.\n', 'HC', undefined],
    ['nothing', '', 'HC', undefined],
  ]
  for (const [name, source, family, kind] of table) {
    it(`of ${name}: ${family}, ${kind ?? 'no kind'}`, () => {
      const profile = read(source)
      assert.deepEqual({ family: profile.family, kind: profile.kind }, { family, kind })
    })
  }

  it('are as the user sets them', () => {
    const profile = read(document(), { family: 'QP', kind: 'nghi-quyet' })
    assert.deepEqual([profile.family, profile.kind, profile.set], ['QP', 'nghi-quyet', { family: true, kind: true }])
    assert.deepEqual(read(document()).set, { family: false, kind: false })
  })
})

describe('number and date', () => {
  const table: Array<[name: string, head: Head, expected: Partial<Profile>]> = [
    ['both written', {}, { number: '15/QĐ-UBND', date: '2026-10-20', asOf: '2026-10-20', draft: false }],
    ['one-digit day and month', { date: 'Sông Lam, ngày 5 tháng 3 năm 2026' }, { date: '2026-03-05', draft: false }],
    ['blanks in the symbol', { number: 'Số: 15 / 2026 / QĐ-UBND' }, { number: '15/2026/QĐ-UBND' }],
    ['an impossible day', { date: 'Sông Lam, ngày 31 tháng 02 năm 2026' }, { date: undefined, draft: true }],
    ['dots for the day', { date: 'Sông Lam, ngày … tháng … năm 2026' }, { date: undefined, asOf: TODAY, draft: true }],
    ['blanks for the day', { date: 'Sông Lam, ngày      tháng      năm 2026' }, { date: undefined, asOf: TODAY, draft: true }],
    ['blanks for the number', { number: 'Số:       /QĐ-UBND' }, { number: undefined, date: '2026-10-20', draft: true }],
    ['dots for the number', { number: 'Số: …/QĐ-UBND' }, { number: undefined, draft: true }],
    ['a past year in the number alone', { number: 'Số: 15/2019/QĐ-UBND', date: '' }, { number: '15/2019/QĐ-UBND', date: undefined, asOf: '2019-12-31', draft: true }],
    ['this year in the number alone', { number: 'Số: 15/2026/QĐ-UBND', date: '' }, { asOf: TODAY, draft: true }],
    ['a number of the Party', { issuer: 'TỈNH ỦY SÔNG LAM\n*', number: 'Số 21-NQ/TU', motto: 'ĐẢNG CỘNG SẢN VIỆT NAM' }, { number: '21-NQ/TU' }],
    ['a number with a point', { issuer: 'CHÍNH PHỦ', number: 'Số: 66.25/2026/NQ-CP' }, { number: '66.25/2026/NQ-CP' }],
  ]
  for (const [name, head, expected] of table) {
    it(name, () => {
      const profile = read(document(head))
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, profile[key as keyof Profile]])), expected)
    })
  }

  it('are nothing to a text without a letterhead, which is no draft for that', () => {
    const { number, date, draft } = read('Điều 1. Một.\nĐiều 2. Hai.\n')
    assert.deepEqual({ number, date, draft }, { number: undefined, date: undefined, draft: false })
  })
})

describe('a fragment', () => {
  const inner = 'Điều 1. Giao chỉ tiêu cho các xã, phường.\nĐiều 2. Các xã, phường tổ chức thực hiện'
  const table: Array<[name: string, source: string, head: boolean, tail: boolean, toldOfRecipients: boolean]> = [
    ['a whole document is none', document(), false, false, false],
    ['a whole document without recipients is none', document({ body: `${inner}./.` }), false, false, true],
    ['without a letterhead, closed by "./."', `QUYẾT ĐỊNH\nVề việc giao chỉ tiêu\n${inner}./.`, true, false, true],
    ['without a letterhead, closed by a full stop', `QUYẾT ĐỊNH\nVề việc giao chỉ tiêu\n${inner}.`, true, false, true],
    ['without a letterhead, signed', `QUYẾT ĐỊNH\nVề việc giao chỉ tiêu\n${inner}.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An`, true, false, true],
    ['units from one on, closed', `${inner}./.`, true, false, true],
    ['broken off in mid-sentence', document({ body: inner }), false, true, false],
    ['broken off, and without a letterhead', `QUYẾT ĐỊNH\nVề việc giao chỉ tiêu\n${inner} theo`, true, true, false],
    ['an excerpt from the middle, though it ends with a full stop', 'Điều 8. Quan trắc\n1. Một.\n2. Hai.\n', true, true, false],
    ['an excerpt that begins with a later clause', '3. Ba.\n4. Bốn.\n', true, true, false],
  ]
  for (const [name, source, head, tail, told] of table) {
    it(name, () => {
      assert.deepEqual(read(source).fragment, { head, tail })
      assert.equal(rulesOf(source).includes('noi-nhan-missing'), told)
    })
  }

  it('silences only what its cut side would carry: the numbering inside is judged', () => {
    assert.deepEqual(rulesOf('Điều 8. Quan trắc\n1. Một.\n3. Ba.\nĐiều 10. Báo cáo\nBáo cáo hằng năm\n'), ['doc-fragment', 'numbering-gap', 'numbering-gap'])
  })
})

describe('layout', () => {
  const prose = 'Ủy ban nhân dân các xã, phường có trách nhiệm tổ chức thực hiện các nhiệm vụ được giao tại Kế hoạch này; định kỳ hằng quý báo cáo kết quả về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo kịp thời những khó khăn phát sinh trong quá trình thực hiện.'
  const wrapped = (join: string): string => {
    const lines = Array.from({ length: 6 }, (_, i) => `${i + 1}. ${prose}`).flatMap((paragraph) => paragraph.match(/.{1,58}(?:\s|$)/gu)!.map((line) => line.trimEnd()))
    return lines.join(join)
  }
  const table: Array<[name: string, source: string, layout: string]> = [
    ['a paragraph on each line', Array.from({ length: 6 }, (_, i) => `${i + 1}. ${prose}`).join('\n'), 'paragraph-per-line'],
    ['short lines that each end', document(), 'paragraph-per-line'],
    ['lines broken at a width', wrapped('\n'), 'wrapped'],
    ['the same with a blank line between any two', wrapped('\n\n'), 'double-spaced'],
    ['nothing', '', 'paragraph-per-line'],
  ]
  for (const [name, source, layout] of table) it(`${name}: ${layout}`, () => assert.equal(read(source).layout, layout))

  it('broken lines make the paragraphs that the whole ones make', () => {
    const units = (source: string): number => checkDraft(source, { today: TODAY }).facts.sequences[0]!.units.length
    assert.equal(units(wrapped('\n')), 6)
    assert.equal(units(wrapped('\n\n')), 6)
  })
})

describe('the norm in force on its day', () => {
  const faulty = (day: string, number: string): string => document({
    number, date: `Sông Lam, ngày ${day}`, title: 'QUYẾT ĐỊNH\nVề việc phân công nhiệm vụ',
    body: `Điều 1: Phân công các các đơn vị như sau:
1) Sở Nội vụ chủ trì;
3) Sở Tài chính phối hợp, báo cáo trước ngày 31 tháng 02 hằng năm và ngày 30/02/2027.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.
NƠI NHẬN
- Như Điều 2
- Lưu VT.
CHỦ TỊCH
Nguyễn Văn An`,
  })
  const FORM = ['noi-nhan-head-form', 'noi-nhan-item-punct', 'noi-nhan-luu-form', 'numbering-style-inconsistent', 'unit-form']
  const TIMELESS = ['date-invalid', 'duplicate-word', 'numbering-gap']
  const found = (source: string): { form: string[]; timeless: string[] } => {
    const rules = new Set(rulesOf(source))
    return { form: FORM.filter((rule) => rules.has(rule)), timeless: TIMELESS.filter((rule) => rules.has(rule)) }
  }
  const judged = FORM.filter((rule) => rule !== 'numbering-style-inconsistent')

  const table: Array<[name: string, day: string, number: string, form: string[]]> = [
    ['an administrative decision of today: form and all', '20 tháng 10 năm 2026', 'Số: 15/QĐ-UBND', judged],
    ['one of the first day of Nghị định số 30/2020/NĐ-CP', '05 tháng 3 năm 2020', 'Số: 15/QĐ-UBND', judged],
    ['one of the day before: no form', '04 tháng 3 năm 2020', 'Số: 15/QĐ-UBND', []],
    ['one of 2019: no form', '12 tháng 6 năm 2019', 'Số: 15/QĐ-UBND', []],
    ['a normative decision of today: form and all', '20 tháng 10 năm 2026', 'Số: 15/2026/QĐ-UBND', judged],
    ['one of the first day of Nghị định số 78/2025/NĐ-CP', '01 tháng 4 năm 2025', 'Số: 15/2025/QĐ-UBND', judged],
    ['one of the day before: no form', '31 tháng 3 năm 2025', 'Số: 15/2025/QĐ-UBND', []],
    ['one of 2024: no form', '12 tháng 6 năm 2024', 'Số: 15/2024/QĐ-UBND', []],
  ]
  for (const [name, day, number, form] of table) {
    it(`judges ${name}`, () => assert.deepEqual(found(faulty(day, number)), { form, timeless: TIMELESS }))
  }

  it('asks an old document for no recipients, and a new one for them', () => {
    const without = (day: string): string => document({ date: `Sông Lam, ngày ${day}`, body: 'Điều 1. Thành lập Tổ công tác.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký./.' })
    const asked = (day: string): string[] => rulesOf(without(day)).filter((rule) => rule === 'noi-nhan-missing')
    assert.deepEqual(asked('12 tháng 6 năm 2019'), [])
    assert.deepEqual(asked('12 tháng 6 năm 2026'), ['noi-nhan-missing'])
  })

  it('judges an undated draft by the day of checking', () => {
    const undated = faulty('… tháng … năm …', 'Số: …/QĐ-UBND')
    assert.deepEqual(found(undated).form, judged)
    assert.deepEqual(new Set(rulesOf(undated, { today: '2019-06-12' })), new Set(rulesOf(faulty('12 tháng 6 năm 2019', 'Số: …/QĐ-UBND'))))
  })
})
