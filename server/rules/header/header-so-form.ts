import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { type NumberLine, placeOf, stretch } from '../../facts/letterhead.ts'
import { numberEdits } from '../header-fixes.ts'
import { defineRule, say } from '../rule.ts'

const RIGHT_LABEL = /^(?:(?:Bộ luật|Luật|Nghị quyết|Pháp lệnh) số|Số):$/u
const NAMED = /^(?:Bộ luật|Luật|Nghị quyết|Pháp lệnh)(?= )/iu
/** Slips of the keyboard: mending them cannot change which document it is. */
const SLIPS: ReadonlySet<string> = new Set(['space', 'dash', 'ascii-d', 'letter-o'])

/** Spaces around the stroke behind the number. */
const SPACED = /^\d{1,5}(?:\s{1,3}\/\s{0,3}|\/\s{1,3})(?:\p{Lu}[\p{L}\d]*-\p{Lu}[\p{L}\d&-]*)/u

export default defineRule({
  id: 'header-so-form',
  summary: say('Số, ký hiệu viết “Số: 15/KH-UBND”: sau “Số” có dấu hai chấm, ký hiệu viết liền.', 'The number reads “Số: 15/KH-UBND”: a colon behind “Số”, no spaces in the symbol.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.3.c')],
  severity: 'error',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'letterhead',
  check({ number }, { profile, report }) {
    if (!number || number.blank || profile.draft || number.symbol?.series === 'party') return
    const lead = /^[|\s]*/u.exec(number.label)![0].length, label = number.label.slice(lead).trimEnd()
    if (label !== '' && !RIGHT_LABEL.test(label)) {
      const named = NAMED.exec(label)?.[0]
      const right = named ? `${named} số:` : 'Số:'
      const span = stretch(number, lead, lead + label.length)
      const example = `${right} ${number.symbol?.right ?? '…'}`
      const message = label.endsWith(':')
        ? say(`Viết “${example}”.`, `Write “${example}”.`)
        : say(`Viết “${example}”, sau “${right.slice(0, -1)}” có dấu hai chấm.`, `Write “${example}”, with a colon behind “${right.slice(0, -1)}”.`)
      report(span ?? placeOf(number), message, {
        fixes: span ? [{ title: say(`Sửa thành “${right}”`, `Change to “${right}”`), edits: [{ ...span, text: number.label.length > lead + label.length ? right : `${right} ` }], safe: true }] : [],
      })
    }
    const { symbol } = number
    if (!symbol) return unread(number)
    const flaw = symbol?.flaws.find((one) => one !== 'unknown-kind')
    if (!flaw || symbol.right === symbol.text) return
    const edits = numberEdits(number)
    const span = stretch(number, number.at, number.at + symbol.text.length)
    report(span ?? placeOf(number), say(`Ký hiệu viết liền, đúng dấu gạch: “${symbol.right}”.`, `A symbol is written without spaces and with the right strokes: “${symbol.right}”.`), {
      // Copies leave spaces where the original has none.
      severity: flaw === 'space' ? 'warning' : 'error',
      fixes: edits.length > 0 ? [{ title: say(`Sửa thành “${symbol.right}”`, `Change to “${symbol.right}”`), edits, safe: symbol.flaws.every((one) => SLIPS.has(one)) }] : [],
    })

    /** Behind a space an unknown agency is not read as part of a symbol; in the number line it is one. */
    function unread(line: NumberLine): void {
      const match = SPACED.exec(line.text.slice(line.label.length)), from = line.label.length
      const span = match && stretch(line, from, from + match[0].length)
      if (!match || !span) return
      const right = match[0].replace(/\s+/gu, '')
      report(span, say(`Ký hiệu viết liền, đúng dấu gạch: “${right}”.`, `A symbol is written without spaces and with the right strokes: “${right}”.`), {
        severity: 'warning', fixes: [{ title: say(`Sửa thành “${right}”`, `Change to “${right}”`), edits: [{ ...span, text: right }], safe: true }],
      })
    }
  },
})
