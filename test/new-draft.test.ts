/** Every template, filled in as a drafter would, by several issuers and on several days: nothing is left to report. */
import assert from 'node:assert/strict'
import { PLAIN_OFFICE } from '../server/data/office.ts'
import { TEMPLATES } from '../server/data/templates/all.ts'
import type { Template } from '../server/data/templates/template.ts'
import { asSnippet, asText, type NewDraft, newDraft, templateFor } from '../server/features/new-draft.ts'
import { checkDraft, type CheckedDraft } from '../server/processor.ts'
import { type Signing, SIGNINGS } from '../server/features/new-issuer.ts'
import { fill, issuersOf, numbered, told } from './lib/filled.ts'

const TODAY = '2026-10-20'
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
