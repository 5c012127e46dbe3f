/** Every template, filled in as a drafter would, by several issuers and on several days: nothing is left to report. */
import assert from 'node:assert/strict'
import { PLAIN_OFFICE } from '../server/data/office.ts'
import { TEMPLATES } from '../server/data/templates/all.ts'
import type { Template } from '../server/data/templates/template.ts'
import { asSnippet, asText, type NewDraft, newDraft, templateFor } from '../server/features/new-draft.ts'
import { checkDraft, type CheckedDraft } from '../server/processor.ts'
import { type Signing, SIGNINGS } from '../server/features/new-issuer.ts'
import { FILLED } from './lib/filled.ts'

const TODAY = '2026-10-20'
const STATE = ['Ủy ban nhân dân tỉnh Hà Tĩnh', 'Chủ tịch Ủy ban nhân dân thành phố Hồ Chí Minh', 'Ủy ban nhân dân xã Cẩm Bình, tỉnh Hà Tĩnh', 'Sở Tư pháp tỉnh Hà Tĩnh', 'Bộ Tư pháp', 'Văn phòng Ủy ban nhân dân tỉnh Hà Tĩnh']
const COUNCILS = ['Hội đồng nhân dân tỉnh Hà Tĩnh', 'HĐND phường Ba Đình, thành phố Hà Nội']
const PARTY = ['Tỉnh ủy Hà Tĩnh', 'Ban Tổ chức Tỉnh ủy Hà Tĩnh', 'Thành ủy Đà Nẵng']
/** What the form leaves to the clerk who numbers and dates the paper. */
const numbered = (text: string, day: string): string => text.replace(/(Số:?|số) {7}/gu, '$1 12').replace(/ngày {6}tháng {6}năm/gu, `ngày ${day.slice(8)} tháng ${Number(day.slice(5, 7))} năm`)

function issuersOf({ family, id, issuers, kind }: Template, day: string): string[] {
  if (family === 'DANG') return PARTY
  // Communes had no power to legislate before 01/7/2025.
  if (family === 'QP') return [...STATE.slice(0, 3), ...COUNCILS].filter((name) => day >= '2025-07-01' || !/xã|phường/u.test(name)).filter((name) => issuers!.includes(name.startsWith('H') ? 'HĐND' : name.startsWith('C') ? 'CTUBND' : 'UBND') && !(id === 'qp-qd' && name.startsWith('C')))
  if (kind === 'nghi-quyet') return [...COUNCILS, 'Thường trực Hội đồng nhân dân tỉnh Hà Tĩnh']
  // No council issues an individual decision; a commune's committee has all others.
  return STATE
}

const told = (template: Template, issuer: string, day: string, signing: Signing = 'head'): NewDraft => (
  { template, issuer, day, signing, ...(template.subject ? {} : { subject: 'Quy định chế độ báo cáo công tác văn thư, lưu trữ' }), signer: 'Nguyễn Văn An', unit: 'NC' }
)

function fill(wanted: NewDraft): string {
  return newDraft(wanted, PLAIN_OFFICE).map((piece) => {
    if (typeof piece === 'string') return piece
    const words = FILLED[piece.blank]
    assert(words, `nothing is known to fill “${piece.blank}” with`)
    return onDay(wanted.day, words.replace('{ký hiệu}', symbolOf(wanted)))
  }).join('')
}

/** The words were written on 20/10/2026: their dates move with the day of the draft. */
const onDay = (day: string, words: string): string => words
  .replace(/tháng (\d+) năm 2026/gu, (_, month: string) => `tháng ${Number(month) - 10 + Number(day.slice(5, 7))} năm ${day.slice(0, 4)}`).replace('2026', day.slice(0, 4))

/** An older paper of the same issuer has its symbol. */
const symbolOf = ({ issuer = '' }: NewDraft): string => (/^(?:Hội|HĐND)/u.test(issuer) ? 'NQ-HĐND' : issuer.startsWith('Chủ') ? 'QĐ-CTUBND' : 'QĐ-UBND')

/** Forms 1.2 and 1.3 print articles without a heading, which the text of the decree asks for: a hint at the level kỹ. */
const isOfForm = (problem: string, { id }: Template): boolean => id.startsWith('hc-qd') && problem.startsWith('heading-missing-title')

/** At the level kỹ: everything. */
function shown(text: string, today: string): string[] {
  const checked: CheckedDraft = checkDraft(text, { rules: {}, today })
  return checked.problems.map(({ rule, message, span }) => `${rule}: ${message.vi} | ${text.slice(span.start, span.end).slice(0, 80)}`)
}

describe('new drafts', () => {
  for (const template of TEMPLATES) {
    it(`${template.id} has no problem once its blanks are filled`, () => {
      const days = template.family === 'QP' ? [TODAY, '2025-05-20', '2024-09-20'] : [TODAY]
      for (const day of days) for (const issuer of issuersOf(template, day)) {
        const blank = fill(told(template, issuer, day)), bare = fill({ template, issuer, day })
        for (const text of [blank, numbered(blank, day), bare, numbered(bare, day)]) assert.deepEqual(shown(text, day).filter((one) => !isOfForm(one, template)), [], `${issuer}, ${day}\n${text}`)
      }
    })
  }

  it('names an issuer by what its drafter calls it, and leaves to the drafter what nobody knows', () => {
    const head = (issuer: string, id = 'hc-congvan', more: Partial<NewDraft> = {}): string => asText(newDraft({ template: templateFor({ kind: id }, PLAIN_OFFICE)!, issuer, day: TODAY, ...more }, PLAIN_OFFICE))
    assert.match(head('UBND tỉnh Hà Tĩnh', 'hc-kehoach'), /^ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: {7}\/KH-UBND\n/u)
    assert.match(head('Sở Tư pháp tỉnh Hà Tĩnh', 'hc-congvan', { unit: 'XDKT', subject: 'Góp ý dự thảo.' }), /^ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH\nSỞ TƯ PHÁP\nSố: {7}\/STP-XDKT\nV\/v góp ý dự thảo\nCỘNG/u)
    assert.match(head('Trung tâm Dịch vụ việc làm tỉnh Hà Tĩnh', 'hc-thongbao'), /\nSố: {7}\/TB-\[… ký hiệu cơ quan\]\n/u)
    assert.match(head('Trung tâm Dịch vụ việc làm tỉnh Hà Tĩnh', 'hc-thongbao', { code: 'TTDVVL' }), /\/TB-TTDVVL\n/u)
    assert.match(head('Câu lạc bộ cờ', 'hc-thongbao'), /\n\[… CHỨC VỤ NGƯỜI KÝ\]\n\[… Họ và tên người ký\]\n$/u)
    assert.match(head('', 'hc-quyche'), /^\[… TÊN CƠ QUAN BAN HÀNH\]\n/u)
    assert.match(head('Chủ tịch UBND tỉnh Hà Tĩnh', 'qp-qd-ct'), /\/2026\/QĐ-CTUBND\n/u)
    assert.match(head('Ban Tổ chức Tỉnh ủy Hà Tĩnh', 'dang-hd'), /^TỈNH ỦY HÀ TĨNH\nBAN TỔ CHỨC TỈNH ỦY\n\*\nSố {7}-HD\/BTCTU\n/u)
  })

  it('signs as the form of signing asks', () => {
    const ends = (issuer: string, signing: Signing): string => asText(newDraft({ template: templateFor({ kind: 'hc-kehoach' }, PLAIN_OFFICE)!, issuer, day: TODAY, signing, signer: 'Nguyễn Văn An' }, PLAIN_OFFICE)).trimEnd().split('\n\n').at(-1)!
    assert.deepEqual(SIGNINGS.map((signing) => ends('UBND tỉnh Hà Tĩnh', signing)), [
      'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An', 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An',
      'TL. CHỦ TỊCH\n[… CHỨC VỤ NGƯỜI KÝ]\nNguyễn Văn An', 'TUQ. CHỦ TỊCH\n[… CHỨC VỤ NGƯỜI KÝ]\nNguyễn Văn An',
    ])
    assert.equal(ends('Sở Tư pháp tỉnh Hà Tĩnh', 'deputy'), 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An')
  })

  it('has no problem whoever signs', () => {
    for (const id of ['hc-qd', 'hc-congvan', 'qp-qd', 'dang-nq']) for (const signing of SIGNINGS) {
      const template = templateFor({ kind: id }, PLAIN_OFFICE)!
      for (const issuer of issuersOf(template, TODAY)) {
        // A law-making decision is signed by the chairman or a deputy, never by order.
        if (template.family === 'QP' && !['head', 'deputy'].includes(signing)) continue
        const text = numbered(fill(told(template, issuer, TODAY, signing)), TODAY)
        assert.deepEqual(shown(text, TODAY).filter((one) => !isOfForm(one, template)), [], `${issuer}, ${signing}\n${text}`)
      }
    }
  })

  it('gives a snippet whose stops run on from 1, and takes nothing that is typed for a mark', () => {
    for (const template of TEMPLATES) {
      const snippet = asSnippet(newDraft({ template, day: TODAY, issuer: 'UBND tỉnh $1 {x} <Hà Tĩnh>', subject: `Về <việc> $${'{2:x}'}` }, PLAIN_OFFICE))
      const stops = [...snippet.matchAll(/(?<!\\)\$\{(\d+)/gu)].map(([, stop]) => Number(stop))
      assert.deepEqual([...new Set(stops)], Array.from({ length: new Set(stops).size }, (_, i) => i + 1), template.id)
      assert.ok(snippet.endsWith('$0') && !snippet.includes('undefined'), template.id)
    }
  })

  it('follows the day: the line QUYẾT ĐỊNH: until 31/3/2025, the sentence since', () => {
    const text = (day: string): string => asText(newDraft({ template: templateFor({ kind: 'qp-qd' }, PLAIN_OFFICE)!, issuer: 'UBND tỉnh Hà Tĩnh', subject: 'Quy định mức chi', day }, PLAIN_OFFICE))
    assert.match(text('2025-03-31'), /\nỦY BAN NHÂN DÂN TỈNH HÀ TĨNH\n[\s\S]*\nQUYẾT ĐỊNH:\n/u)
    assert.doesNotMatch(text('2025-03-31'), /ban hành Quyết định quy định/u)
    assert.match(text('2025-04-01'), /;\nỦy ban nhân dân ban hành Quyết định quy định mức chi\.\n/u)
    assert.doesNotMatch(text('2025-04-01'), /QUYẾT ĐỊNH:/u)
  })

  it('names each template once, with a kind and a text of its own', () => {
    assert.equal(new Set(TEMPLATES.map(({ id }) => id)).size, TEMPLATES.length)
    for (const template of TEMPLATES) assert.ok(!/ {2}| $/m.test(template.text) && template.text === template.text.normalize('NFC'), template.id)
    assert.equal(templateFor({ kind: 'quyet-dinh', family: 'QP', issuer: 'Chủ tịch UBND tỉnh Hà Tĩnh' }, PLAIN_OFFICE)?.id, 'qp-qd')
    assert.equal(templateFor({ kind: 'nghi-quyet', issuer: 'Tỉnh ủy Hà Tĩnh', family: 'DANG' }, PLAIN_OFFICE)?.id, 'dang-nq')
    assert.equal(templateFor({ kind: 'khong-co' }, PLAIN_OFFICE), undefined)
  })

  it('does not let a blank pass that was left over in a numbered paper', () => {
    const text = numbered(asText(newDraft({ template: templateFor({ kind: 'hc-qd' }, PLAIN_OFFICE)!, issuer: 'UBND tỉnh Hà Tĩnh', subject: 'Thành lập Tổ công tác', day: TODAY }, PLAIN_OFFICE)), TODAY)
    assert.equal(shown(text, TODAY).filter((one) => one.startsWith('placeholder-left')).length, 5)
  })
})
