import { LAW_SLIPS } from '../../data/names.ts'
import { FORM_SINCE, FORM_SINCE_2011, nd30, tt01 } from '../../data/norms.ts'
import type { PhraseHit } from '../../facts/phrases.ts'
import { sourceSpan } from '../../text/view.ts'
import { capitalsOf, isShouted } from '../capitals.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'citation-law-name-form',
  summary: say('Tên luật viết đúng hoa, thường và dấu câu: “Luật Phòng, chống tham nhũng”.', 'The name of a law has its capitals and commas: “Luật Phòng, chống tham nhũng”.'),
  basis: [nd30('Phụ lục II, mục V.6'), tt01('Điều 11 và Phụ lục VI', 'unverified')],
  severity: 'warning',
  since: FORM_SINCE_2011,
  on: 'draft',
  check({ phrases }, { profile, report }) {
    if (profile.kind === 'van-ban-hop-nhat') return // it may not touch the words
    for (const hit of phrases.lawSlips) tell(hit, LAW_SLIPS.get(hit.words)!)
    // Before these days the titles of laws were printed with small letters: "Luật đất đai".
    if (profile.asOf < (profile.family === 'QP' ? FORM_SINCE.QP : FORM_SINCE.HC)) return
    for (const hit of phrases.laws) {
      const written = hit.text.view.text.slice(hit.from, hit.to)
      // "luật đất đai" in small letters is the branch of law.
      if (/^\p{Lu}/u.test(written)) tell(hit, capitalsOf(written, hit.words))
    }

    function tell({ text: { view, zone, node }, from, to }: PhraseHit, right: string): void {
      const written = view.text.slice(from, to)
      if (written === right || isShouted(written) || zone.quoted || zone.document === 'appendix' || node.type === 'linkLine' || !/^\p{Lu}/u.test(written)) return
      // The title of an instrument that carries the law's name out is cited as it was printed.
      const isInTitle = /\d{4}\/|(?:điều|hành|dẫn|sung) (?:của )?$/u.test(view.text.slice(Math.max(0, from - 160), from))
      report(sourceSpan(view, from, to), say(`Viết “${right}”.`, `Write “${right}”.`), { severity: isInTitle ? 'info' : 'warning', fixes: [replacement(view, from, to, right, !isInTitle)] })
    }
  },
})
