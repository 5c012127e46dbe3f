import { practice } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { isForm } from '../forms.ts'
import { around, replacement } from '../text-fixes.ts'

/** Two marks of which one is too many, and the one that stays. */
const TOO_MANY: Readonly<Record<string, string>> = { ',,': ',', ';;': ';', '::': ':', '..': '.', ';.': '.', '.;': ';', ',.': '.', '.,': ',', ';,': ';', ',;': ';', ':;': ':' }
/** Shortenings keep their stop before another mark. */
const SHORTENED = /(?:v\.v|[^\p{L}](?:\p{Lu}[bcdđghklmnpqrstvx]{0,2}|\p{Lu}{2,3}|Co|Inc|ThS|Ths|tr|tp))$/u

export default defineRule({
  id: 'duplicate-punct',
  summary: say('Không có hai dấu câu liền nhau.', 'No two punctuation marks stand side by side.'),
  basis: [practice('quy tắc gõ văn bản tiếng Việt')],
  severity: 'warning',
  on: 'draft',
  check({ marks }, { report }) {
    for (const { text: { view, zone }, from, to } of marks.doubled) {
      const { text } = view
      const right = TOO_MANY[text.slice(from, to)]
      if (right === undefined || !/[\p{L}\p{N})”"]/u.test(text[from - 1] ?? '') || !FOLLOWED.test(text.slice(to, to + 3)) && !(isTwice(text, from) && /^\s+\p{Ll}/u.test(text.slice(to, to + 3))) || isForm(around(text, from, to)) || zone.document === 'appendix') continue
      if (/[.,;:!?…/]/u.test(text[to] ?? '') || /[.,;:!?…]/u.test(text[from - 1] ?? '')) continue
      if (text[from] === '.' && SHORTENED.test(text.slice(Math.max(0, from - 6), from))) continue
      const isRepeated = text[from] === text[to - 1]
      report(sourceSpan(view, from, to), say(`Thừa dấu câu: “${text.slice(from, to)}”.`, `One mark too many: “${text.slice(from, to)}”.`), { fixes: [replacement(view, from, to, right, isRepeated)] })
    }
  },
})
/** What a sentence goes on with behind its last mark. */
const FOLLOWED = /^(?:$|\s*$|\s+[\p{Lu}-])/u
/** Inside a sentence one mark twice is a slip too; dots there stand for words left out. */
const isTwice = (text: string, from: number): boolean => text[from] === text[from + 1] && text[from] !== '.'
