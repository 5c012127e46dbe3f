/** Faults of the grounds, of what ends the body, and of the signature, for real documents (mutate.ts). */
import { blockRule } from '../../server/data/blocks.ts'
import type { Ground } from '../../server/facts/grounds.ts'
import type { SignatureLine } from '../../server/facts/signature.ts'
import type { CheckedDraft } from '../../server/processor.ts'
import type { Edit } from '../../server/rules/rule.ts'
import { sourceSpan } from '../../server/text/view.ts'
import type { Span } from '../../server/tree/nodes.ts'
import { spanOf, textOf } from '../../server/tree/walk.ts'
import type { Fault, Planted } from './mutate.ts'
import type { Random } from './random.ts'

type Plant = (checked: CheckedDraft, random: Random) => Planted | undefined

const fault = (subject: Fault['subject'], id: string, expected: string, plant: Plant): Fault => ({ id, subject, expected: [expected], plant })
/** Pages of the gazette often hold parts of several documents. */
const grounds = (id: string, expected: string, plant: (lines: readonly Ground[], checked: CheckedDraft, random: Random) => Planted | undefined): Fault =>
  fault('grounds', id, expected, (checked, random) => (checked.facts.grounds.lines.length > 1 && blockRule(checked.profile, 'can-cu') === 'required' && !checked.profile.fragment.head && !checked.tree.aside.some(({ role }) => role === 'running-header') ? plant(checked.facts.grounds.lines, checked, random) : undefined))
const effect = (id: string, expected: string, plant: Plant): Fault => fault('effect', id, expected, plant)
const signature = (id: string, expected: string, plant: (lines: readonly SignatureLine[], name: SignatureLine, checked: CheckedDraft) => Planted | undefined): Fault =>
  fault('signature', id, expected, (checked) => {
    const { tree } = checked
    const { signatories, clean } = checked.facts.signature ?? { signatories: [], clean: false }
    const [one] = signatories
    return clean && !tree.aside.some(({ role }) => role === 'running-header') && !/QH\d/u.test(checked.profile.number ?? '') && one?.name && signatories.length === 1 && one.lines.every(({ broken }) => !broken) ? plant(one.lines, one.name, checked) : undefined
  })

const replaced = (at: Span, text: string): Planted => ({ edits: [{ ...at, text }], at })
const inserted = (at: number, text: string): Planted => ({ edits: [{ start: at, end: at, text }], at: { start: at - 1, end: at } })
/** A stretch with the marks of emphasis that hold it: what is left out leaves no `****` behind. */
const bare = ({ start, end }: Span, source: string): Span => {
  const before = /[*_ ]*$/u.exec(source.slice(Math.max(0, start - 6), start))![0], behind = /^[*_ ]*/u.exec(source.slice(end, end + 6))![0]
  return before.includes('*') && behind.includes('*') ? { start: start - before.length, end: end + behind.length } : { start, end }
}
const gone = (at: Span, source: string): Edit => ({ ...bare(at, source), text: '' })
const everywhere = (edits: Edit[], { source }: CheckedDraft): Planted | undefined => (edits.length > 0 ? { edits, at: { start: 0, end: source.length } } : undefined)

/** The mark that ends a line of the grounds. */
const markOf = ({ last }: Ground): Span => sourceSpan(last, last.text.trimEnd().length - 1, last.text.trimEnd().length)
const ended = (lines: readonly Ground[]): readonly Ground[] => lines.slice(0, -1).filter(({ mark, last, lead }, i) => mark === ';' && lead !== '' && lines[i + 1]!.lead !== '' && last.text.trimEnd().endsWith(';'))

export const CLOSING_FAULTS: readonly Fault[] = [
  grounds('grounds left out', 'can-cu-missing', (lines, checked) => everywhere([gone({ start: lines[0]!.span.start, end: lines.at(-1)!.span.end }, checked.source)], checked)),
  grounds('ground without its semicolon', 'can-cu-punctuation', (lines, _, random) => { const some = ended(lines); return some.length > 0 ? replaced(markOf(random.pick(some)), '') : undefined }),
  grounds('full stop for semicolon', 'can-cu-punctuation', (lines, _, random) => { const some = ended(lines); return some.length > 0 ? replaced(markOf(random.pick(some)), '.') : undefined }),
  grounds('last ground with semicolon', 'can-cu-last-line', (lines, { facts, profile }) => (profile.family === 'HC' && facts.grounds.inCapitals && lines.at(-1)!.mark === '.' && lines.at(-1)!.last.text.trimEnd().endsWith('.') ? replaced(markOf(lines.at(-1)!), ';') : undefined)),
  // A law has a rule of its own, and the decree speaks of the papers of the State, not of the Party's.
  grounds('ground without date', 'can-cu-incomplete', (lines, { source, profile }) => {
    const cited = lines.find(({ cited: one, broken }) => one?.mention?.node.date?.ngay && one.mention.symbol.series !== 'party' && one.mention.symbol.series !== 'assembly' && one.mention.first && one.name === undefined && !one.mention.listed && !broken)?.cited?.mention?.node.date
    if (!cited || profile.family !== 'HC') return undefined
    const before = /\s+ngày\s+$/u.exec(source.slice(Math.max(0, cited.span.start - 12), cited.span.start))?.[0].length
    return before ? replaced({ start: cited.span.start - before, end: cited.span.end }, '') : undefined
  }),
  grounds('ground on a plan', 'can-cu-not-higher', (lines, { source }) => (/\n[^\p{L}\n]*$/u.test(source.slice(0, lines[1]!.span.start)) ? inserted(lines[1]!.span.start, 'Căn cứ Kế hoạch số 845/KH-UBND ngày 12 tháng 01 năm 2020 của Ủy ban nhân dân tỉnh về cải cách hành chính;\n') : undefined)),
  grounds('ground out of force', 'can-cu-not-in-force', (lines) => inserted(lines[1]!.span.start, 'Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư;\n')),
  grounds('old organisation law', 'can-cu-old-org-law', (lines) => {
    const law = lines.find(({ cited }) => cited?.symbol === '72/2025/QH15')?.cited?.mention
    return law && replaced(law.node.symbol.span, '77/2015/QH13')
  }),
  grounds('ground twice', 'can-cu-duplicate', (lines, { source }) => {
    const line = lines.find(({ cited, broken }) => cited?.symbol && !broken && cited.mention?.judged && !cited.mention.listed)
    return line && inserted(line.span.end, `\n${source.slice(line.span.start, line.span.end)}`)
  }),
  // A last ground that itself speaks of issuing may be the enacting sentence in other words.
  grounds('enacting words left out', 'enacting-formula-missing', (lines, { facts, source, profile }) => (facts.grounds.enacting && !/QH\d/u.test(profile.number ?? '') && !/(?<!việc |đề nghị |trình |thẩm quyền )ban hành/u.test(lines.at(-1)!.words) ? { edits: [gone(spanOf(facts.grounds.enacting), source)], at: facts.grounds.lines.at(-1)!.span } : undefined)),
  // The forms that were read are those of local bodies.
  grounds('old enacting line', 'enacting-formula-old', (_, { facts, profile }) => (facts.grounds.enacting && !facts.grounds.inCapitals && /-(?:UBND|HĐND|CTUBND)$/u.test(profile.number ?? '') ? replaced(spanOf(facts.grounds.enacting), profile.kind === 'nghi-quyet' ? 'QUYẾT NGHỊ:' : 'QUYẾT ĐỊNH:') : undefined)),
  // Behind a trích yếu that names the issuer in capitals too, the line may be the rest of it.
  grounds('authority left out', 'authority-line-missing', (lines, { facts, source, tree }) => (facts.grounds.authority && !namesIssuer(tree, facts.grounds.authority.value) ? { edits: [gone(spanOf(facts.grounds.authority), source)], at: lines[0]!.span } : undefined)),

  // A consolidated text has the clauses of all that amended it.
  effect('effect left out', 'effective-date-missing', (checked) => (checked.profile.kind === 'van-ban-hop-nhat' || checked.tree.aside.some(({ role }) => role === 'running-header') ? undefined : everywhere([...checked.source.matchAll(/(?:có\s+)?hiệu\s+lực(?:\s+thi\s+hành)?(?:\s+kể)?(?:\s+từ)?/giu)].map(({ index, 0: words }) => ({ start: index, end: index + words.length, text: 'có giá trị' })), checked))),
  effect('effect from signing', 'effective-date-not-concrete', ({ facts, source }) => clauseWith(facts.closing.clauses, source, 'ngày ký')),
  effect('effect before issue', 'effective-date-retroactive', ({ facts, source, profile }) => (profile.date ? clauseWith(facts.closing.clauses, source, 'ngày 02 tháng 3 năm 2001') : undefined)),
  effect('two days of effect', 'effective-date-conflict', (checked) => afterClause(checked, (noun) => ` ${noun} này có hiệu lực từ ngày 01 tháng 02 năm 2031.`)),
  effect('vague repeal', 'repeal-clause-vague', (checked) => afterClause(checked, (noun) => ` Các quy định trước đây trái với ${noun} này đều bị bãi bỏ.`)),
  // A long one speaks of duties elsewhere too, and then nothing is said.
  effect('duty left out of a short decision', 'implementing-clause-missing', ({ facts, source, profile }) => {
    const { last } = facts.closing
    const short = profile.family === 'HC' && facts.texts.filter(({ zone }) => zone.document === 'main' && zone.block === 'body').length <= 8
    const others = facts.texts.filter((text) => text !== last && text.zone.block === 'body' && /trách nhiệm|[Gg]iao |thi hành|thực hiện/u.test(text.view.text))
    return last && short && others.length === 0 && /chịu trách nhiệm/u.test(last.view.text) ? { edits: [{ start: last.view.start, end: last.view.end, text: 'Quyết định này được đăng Công báo./.' }], at: { start: last.view.start - 300, end: Math.min(source.length, last.view.end + 300) } } : undefined
  }),
  // Where a mark stands a line or two above as well, that one is the fault that a reader sees, and it is told there.
  effect('closing mark left out', 'closing-mark-missing', ({ facts }) => (facts.texts.slice(Math.max(0, facts.texts.indexOf(facts.closing.last!) - 3), Math.max(0, facts.texts.indexOf(facts.closing.last!))).some(({ view }) => view.text.trimEnd().endsWith('./.')) ? undefined : endsWith(facts.closing.last, './.', '.'))),
  effect('closing mark without its last dot', 'closing-mark-misplaced', ({ facts }) => endsWith(facts.closing.last, './.', './')),
  effect('closing mark apart', 'closing-mark-misplaced', ({ facts }) => endsWith(facts.closing.last, './.', '. /.')),
  effect('adoption left out', 'adoption-line-missing', ({ facts, profile }) => (/HĐND/u.test(profile.number ?? '') && facts.closing.adoption && facts.closing.last ? { edits: [{ start: facts.closing.adoption.span.start, end: facts.closing.last.view.end, text: '' }], at: { start: facts.closing.adoption.span.start - 400, end: facts.closing.last.view.end } } : undefined)),
  effect('adoption on another day', 'adoption-date-mismatch', ({ facts, source, profile }) => {
    if (!/HĐND/u.test(profile.number ?? '')) return undefined
    const { span, iso } = facts.closing.adoption ?? {}
    const year = span && iso ? source.slice(span.start, span.end).lastIndexOf(iso.slice(0, 4)) : -1
    return year < 0 ? undefined : { edits: [{ start: span!.start + year, end: span!.start + year + 4, text: '2019' }], at: span! }
  }),

  // Cut off before its closing a text is an excerpt: recipients or "./." must show that it ends here.
  signature('signature left out', 'signature-missing', (lines, name, checked) => (!checked.facts.recipients?.lines.some(({ isFiling }) => isFiling) && !checked.facts.closing.last?.view.text.trimEnd().endsWith('./.') ? undefined : everywhere([...lines, name].map(({ span }) => gone(span, checked.source)), checked))),
  signature('prefix without dot', 'signature-authority-form', (lines) => written(lines, /^(TM|KT|TL|TUQ)\./u, (letters) => letters)),
  signature('prefix with slash', 'signature-authority-form', (lines) => written(lines, /^(TM|KT|TL)\./u, (letters) => `${letters[0]}/${letters[1]}`)),
  signature('head where a deputy signs', 'signature-chain', (lines) => {
    const at = lines.findIndex(({ prefix }) => prefix?.meant === 'KT'), next = lines[at + 1]
    return at >= 0 && next && /^PHÓ /u.test(next.text) ? { edits: [{ ...next.span, text: next.text.slice(4) }], at: next.span } : undefined
  }),
  signature('post left out', 'signature-chain', (lines) => {
    const last = lines.at(-1)!, before = lines.at(-2)
    return before?.prefix && last.role === 'title' ? { edits: [{ ...last.span, text: '' }], at: before.span } : undefined
  }),
  signature('TM. of a department', 'signature-tm-wrong', (lines) => (lines[0]!.role === 'title' ? inserted(lines[0]!.span.start, 'TM. SỞ TƯ PHÁP\n') : undefined)),
  signature('TM. left out', 'signature-tm-wrong', (lines, _, { profile, facts, source }) => {
    const [first, next] = lines
    const collective = profile.kind === 'quyet-dinh' && /-UBND$/u.test(profile.number ?? '') && !/chủ tịch/iu.test(facts.grounds.authority?.value ?? '')
    return collective && first?.prefix?.meant === 'TM' && next ? { edits: [gone(first.span, source)], at: next.span } : undefined
  }),
  // Without number and date it is not signed yet; what stands below in capitals may be the rest of the post.
  signature('name left out', 'signer-name-missing', (lines, name, { source, profile }) => (!profile.number || !profile.date || profile.draft || !/^\P{L}*(?:$|QUY |PHỤ LỤC|DANH |KẾ HOẠCH|ĐỀ ÁN|PHƯƠNG ÁN|CHƯƠNG TRÌNH|Phụ lục|Mẫu)/u.test(source.slice(name.span.end, name.span.end + 300)) ? undefined : { edits: [gone(name.span, source)], at: lines.findLast(({ role }) => role !== 'mark')!.span })),
  // Fields whose ministries set exceptions are passed over, and a rank is no honour.
  signature('TS. before the name', 'signer-honorific', (_, name, { tree, source }) => (/Y TẾ|GIÁO DỤC|KHOA HỌC|TRƯỜNG|BỆNH VIỆN|VIỆN |ĐẠI HỌC|HỌC VIỆN|QUỐC PHÒNG|CÔNG AN|QUÂN/u.test(source.slice(0, tree.children[0]?.type === 'letterhead' ? spanOf(tree.children[0]).end : 0).toUpperCase()) || /tướng|tá /u.test(name.text) ? undefined : { edits: [{ start: name.span.start, end: name.span.start, text: 'TS. ' }], at: name.span })),
  signature('name in capitals', 'signer-name-case', (_, name) => (/^\p{Lu}\p{Ll}+ (?:tướng|tá) /u.test(name.text) ? undefined : replaced(name.span, name.text.toUpperCase()))),
  signature('post in small letters', 'signature-title-case', (lines) => { const last = lines.at(-1)!; return last.role === 'title' ? replaced(last.span, last.text[0]! + last.text.slice(1).toLowerCase()) : undefined }),

  fault('effect', 'repealed decree cited', 'citation-repealed', ({ facts, profile }, random) => {
    if ((profile.date ?? '') < '2020-03-05') return undefined
    const texts = facts.texts.filter(({ node, zone, view }) => node.type === 'paragraph' && zone.block === 'body' && zone.document === 'main' && !zone.quoted && /\.$/u.test(view.text) && view.text.length > 60)
    return texts.length > 0 ? inserted(random.pick(texts).view.end, ' Văn bản được trình bày theo Nghị định số 110/2004/NĐ-CP.') : undefined
  }),
]

const namesIssuer = (tree: CheckedDraft['tree'], authority: string): boolean => tree.children.some((node) => node.type === 'title' && textOf(node).replace(/\s+/gu, ' ').includes(authority.slice(0, 12)))

/** The day of the clause, with the word before it, gives way. */
function clauseWith(clauses: CheckedDraft['facts']['closing']['clauses'], source: string, text: string): Planted | undefined {
  const clause = clauses.find(({ form }) => form === 'date')
  const day = clause && /(?:ngày\s+)?\d{1,2}(?:\s+tháng\s+\d{1,2}\s+năm\s+|\/\d{1,2}\/)\d{4}$/u.exec(source.slice(clause.span.start, clause.span.end))
  return day ? { edits: [{ start: clause.span.start + day.index, end: clause.span.end, text }], at: clause.span } : undefined
}

function afterClause({ facts, profile }: CheckedDraft, words: (noun: string) => string): Planted | undefined {
  const clause = facts.closing.clauses.find(({ form, text }) => form === 'date' && /\.$/u.test(text.view.text.trimEnd()))
  const noun = { 'quyet-dinh': 'Quyết định', 'nghi-quyet': 'Nghị quyết', 'nghi-dinh': 'Nghị định', 'thong-tu': 'Thông tư' }[profile.kind ?? '']
  if (!clause || !noun) return undefined
  const { view } = clause.text, end = sourceSpan(view, 0, view.text.trimEnd().length).end
  return inserted(end, words(noun))
}

function endsWith(last: CheckedDraft['facts']['closing']['last'], mark: string, text: string): Planted | undefined {
  const end = last?.view.text.trimEnd().length ?? 0
  return last?.view.text.trimEnd().endsWith(mark) ? replaced(sourceSpan(last.view, end - mark.length, end), text) : undefined
}

function written(lines: readonly SignatureLine[], form: RegExp, right: (letters: string) => string): Planted | undefined {
  const line = lines.find(({ text }) => form.test(text))
  const letters = line && form.exec(line.text)![1]!
  const at = line?.view.text.indexOf(`${letters}.`)
  return line && at! >= 0 ? { edits: [{ ...sourceSpan(line.view, at!, at! + letters!.length + 1), text: `${right(letters!)}${/\s/u.test(line.view.text[at! + letters!.length + 1] ?? '') ? '' : ' '}` }], at: line.span } : undefined
}
