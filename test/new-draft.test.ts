/** Every template, filled in as a drafter would, by several issuers and on several days: nothing is left to report. */
import assert from 'node:assert/strict'
import { PLAIN_OFFICE } from '../server/data/office.ts'
import { TEMPLATES } from '../server/data/templates/all.ts'
import type { Template } from '../server/data/templates/template.ts'
import { asSnippet, asText, type NewDraft, newDraft, templateFor } from '../server/features/new-draft.ts'
import { checkDraft, type CheckedDraft } from '../server/processor.ts'
import { isShownAt, type Level } from '../server/rules/rule.ts'
import { ALL_RULES } from '../server/rules/all.ts'
import { FILLED } from './lib/filled.ts'

const TODAY = '2026-10-20'
const STATE = ['Ủy ban nhân dân tỉnh Hà Tĩnh', 'Chủ tịch Ủy ban nhân dân thành phố Hồ Chí Minh', 'Ủy ban nhân dân xã Cẩm Bình, tỉnh Hà Tĩnh', 'Sở Tư pháp tỉnh Hà Tĩnh', 'Bộ Tư pháp', 'Văn phòng Ủy ban nhân dân tỉnh Hà Tĩnh']
const COUNCILS = ['Hội đồng nhân dân tỉnh Hà Tĩnh', 'HĐND phường Ba Đình, thành phố Hà Nội']
const PARTY = ['Tỉnh ủy Hà Tĩnh', 'Ban Tổ chức Tỉnh ủy Hà Tĩnh', 'Thành ủy Đà Nẵng']
/** What the form leaves to the clerk who numbers and dates the paper. */
const numbered = (text: string): string => text.replace(/(Số:?|số) {7}/gu, '$1 12').replace(/ngày {6}tháng {6}năm/gu, 'ngày 20 tháng 10 năm')

function issuersOf({ family, id, issuers, kind }: Template): string[] {
  if (family === 'DANG') return PARTY
  if (family === 'QP') return [...STATE.slice(0, 3), ...COUNCILS].filter((name) => issuers!.includes(name.startsWith('H') ? 'HĐND' : name.startsWith('C') ? 'CTUBND' : 'UBND') && !(id === 'qp-qd' && name.startsWith('C')))
  if (kind === 'nghi-quyet') return [...COUNCILS, 'Thường trực Hội đồng nhân dân tỉnh Hà Tĩnh']
  // No council issues an individual decision; a commune's committee has all others.
  return STATE
}

const told = (template: Template, issuer: string, day: string): NewDraft => ({ template, issuer, day, subject: 'Quy định chế độ báo cáo công tác văn thư, lưu trữ', signer: 'Nguyễn Văn An', unit: 'NC' })

function fill(wanted: NewDraft): string {
  return newDraft(wanted, PLAIN_OFFICE).map((piece) => {
    if (typeof piece === 'string') return piece
    const words = FILLED[piece.blank]
    assert(words, `nothing is known to fill “${piece.blank}” with`)
    return words.replace('{ký hiệu}', symbolOf(wanted))
  }).join('')
}

/** An older paper of the same issuer has its symbol. */
const symbolOf = ({ issuer = '' }: NewDraft): string => (/^(?:Hội|HĐND)/u.test(issuer) ? 'NQ-HĐND' : issuer.startsWith('Chủ') ? 'QĐ-CTUBND' : 'QĐ-UBND')

function shown(text: string, level: Level, today: string): string[] {
  const checked: CheckedDraft = checkDraft(text, { rules: {}, today })
  return checked.problems.filter(({ rule, severity }) => isShownAt(level, severity, ALL_RULES.find(({ id }) => id === rule)!))
    .map(({ rule, message, span }) => `${rule}: ${message.vi} | ${text.slice(span.start, span.end).slice(0, 80)}`)
}

describe('new drafts', () => {
  for (const template of TEMPLATES) {
    it(`${template.id} has no problem once its blanks are filled`, () => {
      const days = template.family === 'QP' ? [TODAY, '2025-05-20'] : [TODAY]
      for (const day of days) for (const issuer of issuersOf(template)) {
        const blank = fill(told(template, issuer, day))
        for (const text of [blank, numbered(blank).replaceAll('2026', day.slice(0, 4))]) assert.deepEqual(shown(text, 'chuan', day), [], `${issuer}, ${day}\n${text}`)
      }
    })
  }
})
