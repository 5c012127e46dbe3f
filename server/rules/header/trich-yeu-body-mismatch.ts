import type { Reading } from '../../facts/facts.ts'
import { fold } from '../../data/fold.ts'
import { practice } from '../../data/norms.ts'
import { placeOf } from '../../facts/letterhead.ts'
import { sourceSpan, type View } from '../../text/view.ts'
import type { AnyNode, Draft } from '../../tree/nodes.ts'
import { textOf } from '../../tree/walk.ts'
import { defineRule, say } from '../rule.ts'

const ENACTED = /(?<!\p{L})ban hành (?:Quyết định|Nghị quyết|Thông tư|Nghị định|Luật|Pháp lệnh)(?! (?:này|số))\s+(.{15,}?)[\s.:;]*$/u
const ATTACHED = /^Ban hành kèm theo (?:Quyết định|Nghị quyết|Thông tư|Nghị định) này (?:bản )?(.{15,}?)(?:, (?:gồm|có hiệu lực|kèm)[^.]*)?[\s.:;]*$/u

export default defineRule({
  id: 'trich-yeu-body-mismatch',
  summary: say('Tên gọi ở câu ban hành hoặc ở Điều 1 giống trích yếu.', 'The name in the enacting sentence or in Điều 1 is that of the title.'),
  basis: [practice('tên gọi ở câu ban hành lặp lại trích yếu')],
  severity: 'warning',
  documentKinds: ['quyet-dinh', 'nghi-quyet', 'thong-tu', 'nghi-dinh'],
  on: 'letterhead',
  check({ subject, sure }, { facts, report }) {
    if (!subject || !sure || subject.text.length > 600) return
    const title = wordsOf(subject.text)
    for (const [view, form] of sentencesOf(facts.reading.tree, facts.reading.views)) {
      const match = form.exec(view.text)
      if (!match) continue
      const slip = slipOf(title, wordsOf(match[1]!))
      if (!slip) continue
      const from = match.index + match[0].indexOf(match[1]!)
      report(sourceSpan(view, from, from + match[1]!.length), say(`Tên gọi ở đây khác trích yếu: trích yếu ghi “${slip.title}”, ở đây ghi “${slip.name}”.`, `The name here differs from the title: “${slip.title}” there, “${slip.name}” here.`), {
        severity: slip.slight ? 'info' : 'warning',
        related: [{ span: placeOf(subject), message: say('Trích yếu.', 'The title.') }],
      })
    }
  },
})

/** The enacting words and the first paragraph of Điều 1. */
function sentencesOf({ children }: Draft, views: Reading['views']): Array<[View, RegExp]> {
  const enacting = children.find(({ type }) => type === 'preamble')?.children.find(({ type }) => type === 'enacting')
  const article = (children.find(({ type }) => type === 'body')?.children as AnyNode[] | undefined)?.find((node) => node.type === 'article')
  const first = article && (article.children as AnyNode[]).find((node) => node.type === 'heading' || node.type === 'paragraph')
  const found: Array<[View | undefined, RegExp]> = [[enacting && views.get(enacting), ENACTED], [first && ATTACHED.test(textOf(first).trim()) ? views.get(first) : undefined, ATTACHED]]
  return found.filter((one): one is [View, RegExp] => one[0] !== undefined)
}

/** The syllables of a name without its opening words and marks. */
const wordsOf = (text: string): string[] =>
  fold(text).replace(/hđnd(?!\p{L})/gu, 'hội đồng nhân dân').replace(/ubnd(?!\p{L})/gu, 'uỷ ban nhân dân').replace(/[^\p{L}\p{N}/]+/gu, ' ').trim().replace(/^(?:(?:về|v\/v) ?(?:việc)? ?)?(?:ban hành )?(?:kèm theo )?/u, '').split(' ')

/** Words that come and go without another meaning. */
const SLIGHT: ReadonlySet<string> = new Set(['về', 'việc', 'các', 'những', 'của', 'là', 'và', 'thi', 'hành', 'tại', 'trên', 'địa', 'bàn', 'số', 'ngày', 'tháng', 'năm'])
/** More words than this, and one of the names is another's or is cut short. */
const MOST = 4

/** The words in which two names differ in the middle of what is otherwise the same; a shortened one is no slip, nor is a date in another form. */
function slipOf(title: readonly string[], name: readonly string[]): { title: string; name: string; slight: boolean } | undefined {
  const shorter = Math.min(title.length, name.length)
  if (shorter < 5) return undefined
  let head = 0, tail = 0
  while (head < shorter && title[head] === name[head]) head++
  while (tail < shorter - head && title.at(-1 - tail) === name.at(-1 - tail)) tail++
  if (head < 2 || tail < 2 || head + tail < shorter * 0.7 || Math.max(title.length, name.length) - head - tail > MOST) return undefined
  const [there, here] = [title, name].map((words) => words.slice(head, words.length - tail)) as [string[], string[]]
  if (there.length + here.length === 0 || [...there, ...here].some((word) => /\d/u.test(word))) return undefined
  const context = (words: readonly string[]): string => words.slice(head - 1, words.length - tail + 1).join(' ')
  return { title: context(title), name: context(name), slight: [...there, ...here].every((word) => SLIGHT.has(word)) }
}
