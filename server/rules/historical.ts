/** Whether words speak of what was: names of bodies and units that are gone stand there rightly. */
import type { Facts } from '../facts/facts.ts'
import type { PhraseHit } from '../facts/phrases.ts'
import type { AnyNode } from '../tree/nodes.ts'
import { sourceSpan } from '../text/view.ts'
import { spanOf } from '../tree/walk.ts'

const PAST = /[cC]ụm từ|nghỉ hưu|nghỉ việc|trước (?:ngày|đây|khi|sắp xếp|sáp nhập|thời điểm)|(?<!\p{L})cũ(?!\p{L})|sáp nhập|sắp xếp|hợp nhất|giải thể|kết thúc (?:hoạt động|nhiệm vụ)|chuyển (?:giao|tiếp|về|đổi|chức năng)|bàn giao|tiếp nhận|không tổ chức|bãi bỏ|thay thế|hết hiệu lực|nguyên là|đổi tên|thành lập|kế thừa|đã (?:ban hành|ký|được|cấp|giao)|lịch sử|tiếp tục (?:sử dụng|áp dụng)|năm 20(?:0\d|1\d|2[0-4])|hiện hành/u
const REACH = 240
/** What is replaced or repealed keeps its title, however long. */
const REPLACED = /bãi bỏ|thay thế|hết hiệu lực/u
const TITLE = 600

/** Whether a draft is surely of the new time: dated so, or, undated, naming a day or year since then. */
export function isAfter(day: string, { reading: { profile }, dates, citations }: Facts): boolean {
  if (profile.kind === 'van-ban-hop-nhat') return false // it may not touch the words
  if (profile.date !== undefined) return profile.date >= day
  const year = Number(day.slice(0, 4))
  return dates.some((date) => date.year >= year) || citations.some(({ symbol }) => Number(symbol.year?.right ?? 0) >= year)
}

/** A mention inside the title of another instrument, in a căn cứ, a quotation, an appendix, or in words about the past. */
export function isHistorical({ text: { node, view, zone }, from, to }: PhraseHit): boolean {
  if (zone.quoted || zone.document === 'appendix' || node.type === 'legalGround' || node.type === 'linkLine' || zone.block === 'letterhead' || zone.block === 'title') return true
  if (PAST.test(sentenceAround(view.text, from, to))) return true
  if (REPLACED.test(view.text.slice(Math.max(0, from - TITLE), from).split(SENTENCE_END).at(-1)!)) return true
  if (view.text[from - 1] === '“' || view.text[to] === '”') return true
  const { start } = sourceSpan(view, from, to)
  return (node.children as AnyNode[]).some((child) => child.type === 'citation' && spanOf(child).start <= start && start < spanOf(child).end)
}

/** What stands in the same sentence, no further than `REACH`. */
function sentenceAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - REACH), from), behind = text.slice(to, to + REACH)
  const end = SENTENCE_END.exec(behind)
  const start = before.split(SENTENCE_END).at(-1)!
  return start + text.slice(from, to) + (end ? behind.slice(0, end.index) : behind)
}
const SENTENCE_END = /(?<=[\p{L}\p{N})”])(?<!(?<!\p{L})[Tt][Pp])\. (?=\p{Lu}|$)/u
