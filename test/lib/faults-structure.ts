/** Known faults of structure, of amending units, of references and appendices. See mutate.ts. */
import type { ReferenceFact } from '../../server/facts/references.ts'
import type { UnitFact } from '../../server/facts/units.ts'
import type { CheckedDraft } from '../../server/processor.ts'
import type { Edit } from '../../server/rules/rule.ts'
import { sourceSpan } from '../../server/text/view.ts'
import type { AnyNode, AnyUnit, Span } from '../../server/tree/nodes.ts'
import { toRoman } from '../../server/tree/numbers.ts'
import { spanOf, textOf } from '../../server/tree/walk.ts'
import type { Fault, Planted } from './mutate.ts'
import type { Random } from './random.ts'

export const STRUCTURE_FAULTS: readonly Fault[] = [
  units('points for clauses', ['diem-without-khoan'], ({ unit, parts }) => {
    const clauses = parts.flatMap((part) => (part.type === 'clause' && part.number.value <= 4 && part.marker.style === 'N.' ? [part] : []))
    if (unit.type !== 'article' || clauses.length < 2 || clauses.length !== parts.length || clauses.some(({ children }) => children.length > 2)) return undefined
    return { edits: clauses.map(({ marker }, i) => ({ ...marker.span, text: `${'abcd'[i]})` })), at: clauses[0]!.marker.span }
  }),
  units('title on the line of the number', ['heading-own-line'], ({ unit, headings }, { source }) => {
    if (unit.type !== 'chapter' || !headings[0] || !holdsArticle(unit)) return undefined
    const { end } = unit.number.span, { start } = spanOf(headings[0])
    return /^\s*\n\s*$/u.test(source.slice(end, start)) ? { edits: [{ start: end, end: start, text: '. ' }], at: spanOf(unit) } : undefined
  }),
  units('article without title', ['heading-missing-title'], ({ unit, headings, parts }, { source }) =>
    unit.type === 'article' && headings.length === 1 && parts[0]?.type === 'clause' && /^[^\p{L}\p{N}]*$/u.test(source.slice(spanOf(headings[0]!).end, spanOf(parts[0]!).start)) ? { edits: [{ ...spanOf(headings[0]!), text: '' }], at: unit.marker.span } : undefined),
  units('chapter without title', ['heading-missing-title'], ({ unit, headings }) =>
    unit.type === 'chapter' && headings.length > 0 && holdsArticle(unit) ? { edits: [{ start: spanOf(headings[0]!).start, end: spanOf(headings.at(-1)!).end, text: '' }], at: unit.marker.span } : undefined),
  units('"CHƯƠNG"', ['heading-case'], ({ unit }, { source }) => {
    const { start } = unit.marker.span
    return unit.type === 'chapter' && holdsArticle(unit) && source.startsWith('Chương', start) ? { edits: [{ start, end: start + 6, text: 'CHƯƠNG' }], at: unit.marker.span } : undefined
  }),
  units('title of a chapter in small letters', ['heading-case'], ({ unit, headings }, { source }) => {
    const [heading] = headings
    if (unit.type !== 'chapter' || headings.length !== 1 || !holdsArticle(unit)) return undefined
    const text = source.slice(spanOf(heading!).start, spanOf(heading!).end)
    return { edits: [{ ...spanOf(heading!), text: text[0]! + text.slice(1).toLowerCase() }], at: spanOf(heading!) }
  }),
  units('item without its mark', ['list-item-missing-final-punct'], ({ unit, siblings, index, lead }, { source, facts }) => {
    const view = lead && facts.reading.views.get(lead)
    if (!view || unit.children.length !== 2 || index === siblings.length - 1 || siblings.length < 4 || !/\p{L}\p{Ll}[;.]$/u.test(view.text) || view.text.length < 60) return undefined
    const next = siblings[index + 1]!.unit.position.start.offset
    const right = siblings.filter((fact) => fact.lead && /[;.]$/u.test(fact.words)).length
    if ((unit.type !== 'point' && unit.type !== 'clause') || right < siblings.length || !/^\s*$/u.test(source.slice(view.end, next))) return undefined
    return { edits: [{ ...sourceSpan(view, view.text.length - 1, view.text.length), text: '' }], at: spanOf(unit) }
  }),
  units('dashes in a point', ['bullet-in-diem'], ({ unit, siblings, index }, { profile }) =>
    unit.type === 'point' && profile.kind !== 'van-ban-hop-nhat' && unit.children.length === 2 && index < siblings.length - 1
      ? { edits: [{ start: spanOf(unit).end, end: spanOf(unit).end, text: '\n- Nội dung thứ nhất của quy định này;\n- Nội dung thứ hai của quy định này;' }], at: spanOf(unit) } : undefined),
  units('5a in a new text', ['inserted-unit-in-original'], ({ unit, siblings, index }, { facts, profile }) =>
    unit.type === 'article' && profile.kind !== 'van-ban-hop-nhat' && index === siblings.length - 1 && index > 0 && !facts.amendments.isAmending && /^\d+$/.test(unit.number.text)
      ? { edits: [{ ...unit.number.span, text: `${unit.number.value - 1}a` }], at: unit.marker.span } : undefined),
  units('vague repeal', ['amend-target-vague'], ({ lead, words }, { facts }) =>
    lead && facts.amendments.isAmending && /^Bãi bỏ .{10,160}[.;]$/u.test(words) && !/[“"]/u.test(words)
      ? { edits: [{ ...spanOf(lead), text: 'Bãi bỏ một số nội dung của Quyết định số 10/2020/QĐ-UBND.' }], at: spanOf(lead) } : undefined),
  units('quotation left open', ['amend-quote-unbalanced'], ({ unit, amends }, { source }) => {
    const quoted = unit.children.find(({ type }) => type === 'quoted')
    const span = quoted && spanOf(quoted)
    const mark = span && /[”"](?=[.;]?\s*$)/u.exec(source.slice(span.start, span.end))
    return amends && unit.type === 'clause' && mark && /^“/.test(source.slice(span.start, span.end)) && source.slice(span.start, span.end).split('”').length === 2
      ? { edits: [{ start: span.start + mark.index, end: span.start + mark.index + 1, text: '' }], at: span } : undefined
  }),
  units('5A for 5a', ['inserted-unit-form'], ({ words, amends, unit, headings, lead }, { source }) => {
    const match = amends ? /Bổ sung (?:Điều|khoản) \d+([a-zđ])(?!\p{L})/u.exec(words) : undefined
    const start = match ? spanOf((headings[0] ?? lead)!).start + match.index + match[0].length - 1 : 0
    return match && source[start] === match[1] ? { edits: [{ start, end: start + 1, text: match[1]!.toUpperCase() }], at: spanOf(unit) } : undefined
  }),
  drafts('two texts in one article', ['amend-one-article-each'], ({ facts }) => {
    const [one, two] = facts.amendments.units.filter(({ fact: { unit, words }, citation }) => unit.type === 'clause' && citation && /^(?:Sửa đổi|Bổ sung)[^“]* (?:khoản|Điều) \S+ (?:của )?(?:Nghị|Quyết|Thông|Luật)/u.test(words))
    const symbol = two?.citation?.symbol
    return symbol && one!.article === two.article && symbol.text === one!.citation!.symbol.text ? { edits: [{ ...symbol.span, text: `9${symbol.text}` }], at: spanOf(two.fact.unit) } : undefined
  }),
  drafts('amended articles out of order', ['amend-order'], ({ facts, source }, random) => {
    const clauses = facts.amendments.units.filter(({ fact: { unit, words }, path }) => unit.type === 'clause' && /^Sửa đổi/u.test(words) && /^\d+$/.test(path?.at(-1)?.number ?? '') && path?.at(-1)?.kind === 'article')
    const pairs = clauses.flatMap((one, i) => (clauses[i + 1]?.article === one.article && Number(one.path!.at(-1)!.number) < Number(clauses[i + 1]!.path!.at(-1)!.number) ? [[one, clauses[i + 1]!] as const] : []))
    if (pairs.length === 0) return undefined
    const [one, two] = random.pick(pairs)
    const edits = [[one, two], [two, one]].map(([here, there]): Edit | undefined => {
      const { start, end } = spanOf((here!.fact.headings[0] ?? here!.fact.lead)!)
      const at = source.slice(start, end).search(new RegExp(`(?<=Điều\\s)${here!.path!.at(-1)!.number}`, 'u'))
      return at < 0 ? undefined : { start: start + at, end: start + at + here!.path!.at(-1)!.number.length, text: there!.path!.at(-1)!.number }
    })
    return edits.includes(undefined) ? undefined : { edits: edits as Edit[], at: { start: spanOf(one.fact.unit).start, end: spanOf(two.fact.unit).end } }
  }),
  drafts('title that does not say "sửa đổi"', ['amend-title-form'], ({ tree, source, facts }) => {
    const title = tree.children.find(({ type }) => type === 'title')
    const subject = title?.type === 'title' && title.children.filter(({ type }) => type === 'subject').length === 1 ? title.children.find(({ type }) => type === 'subject') : undefined
    if (!subject || !/^(?:Sửa đổi|Bổ sung)/u.test(facts.units.find(({ unit }) => unit.type === 'article')?.words ?? '')) return undefined
    const span = spanOf(subject), text = source.slice(span.start, span.end)
    return { edits: [{ ...span, text: text.replace(/sửa\s+đổi(?:,\s+bổ\s+sung)?|bổ\s+sung|bãi\s+bỏ|thay\s+thế/giu, (words) => (words === words.toUpperCase() ? 'ĐIỀU CHỈNH' : 'điều chỉnh')) }], at: span }
  }),

  // Where the text breaks off, the Điều may stand in the part that is not in the file.
  references('article that is not there', ['xref-target-missing'], ({ node, targets, document }, { profile }) => {
    if (profile.fragment.tail) return undefined
    const step = targets[0]!.target.path.at(-1)!
    const last = document!.articles.at(-1)?.number.value ?? 0
    return node.of === 'this' && step.kind === 'article' && targets.length === 1 && last > 1 && targets[0]!.units.length === 1 ? swapped(node, step.number, String(last + 3)) : undefined
  }),
  references('clause that is not there', ['xref-target-missing'], ({ node, targets }) => {
    const [clause, article] = targets[0]!.target.path
    const parent = targets[0]!.units[0]
    return node.of === 'this' && targets.length === 1 && clause?.kind === 'clause' && article?.kind === 'article' && article.number !== 'this' && parent ? swapped(node, clause.number, '29') : undefined
  }),
  references('clause that this article does not have', ['xref-target-missing'], ({ node, targets }) => {
    const [clause, article] = targets[0]!.target.path
    return targets.length === 1 && targets[0]!.target.path.length === 2 && clause?.kind === 'clause' && article?.kind === 'article' && article.number === 'this' && targets[0]!.units[0] ? swapped(node, clause.number, '29') : undefined
  }),
  // Before a semicolon the next reference of the list may go on with it.
  references('largest unit first', ['citation-order'], ({ node }, { source }) => {
    const match = source[spanOf(node).end] === ';' ? null : /^(khoản \d+) (Điều \d+)$/u.exec(node.value)
    return match ? { edits: [{ ...spanOf(node), text: `${match[2]} ${match[1]}` }], at: spanOf(node) } : undefined
  }),
  references('"Khoản" in mid-sentence', ['citation-unit-case'], ({ node, text, from }, { source }) => {
    const { start } = spanOf(node)
    return source.startsWith('khoản ', start) && /\p{Ll} $/u.test(text.view.text.slice(0, from)) && !text.zone.quoted ? { edits: [{ start, end: start + 1, text: 'K' }], at: spanOf(node) } : undefined
  }),
  drafts('"Nghị định này" in another text', ['xref-self-kind-mismatch'], ({ facts, source, profile }) => {
    if (profile.kind === 'nghi-dinh') return undefined
    for (const { view, zone, node } of facts.texts) {
      if (zone.quoted || zone.block !== 'body' || zone.document !== 'main' || (node.children as AnyNode[]).some(({ type }) => type === 'citation')) continue
      const match = /(?:Ban hành kèm theo|chịu trách nhiệm thi hành) (Quyết định|Nghị quyết|Thông tư)(?= này)/u.exec(view.text)
      if (!match) continue
      const end = match.index + match[0].length
      const span = sourceSpan(view, end - match[1]!.length, end)
      return source.slice(span.start, span.end) === match[1] ? { edits: [{ ...span, text: 'Nghị định' }], at: span } : undefined
    }
    return undefined
  }),
  // Columns side by side hide where the closing ends.
  drafts('appendix out of the blue', ['appendix-unreferenced'], ({ facts, source }) => {
    const says = facts.texts.some(({ view, zone }) => zone.block !== 'closing' && /phụ lục|kèm theo|đính kèm|danh mục|danh sách|mẫu số|biểu mẫu|theo mẫu|biểu số|gửi kèm|phụ biểu/iu.test(view.text))
    return says || !facts.recipients || / {8}/u.test(source.slice(-1500)) || !/\n\s*$/u.test(source) ? undefined : { edits: [{ start: source.length, end: source.length, text: '\n\nPHỤ LỤC\nCHỈ TIÊU THỰC HIỆN NĂM 2026\nNội dung.\n' }], at: { start: source.length - 1, end: source.length } }
  }),
  // Where other appendices bear that number in other digits, a reader finds one of them.
  drafts('next appendix', ['appendix-missing'], ({ facts }) => {
    const values = facts.appendices.flatMap(({ number }) => (number && /^[IVX]+$/.test(number.text) ? [number.value] : []))
    const reference = facts.references.find(({ node, owner, text }) => owner === 'own' && node.targets.length === 1 && /^Phụ lục [IVX]+$/u.test(node.value) && text.zone.document === 'main')
    if (values.length < 2 || values.some((value, i) => value !== i + 1) || !reference || facts.appendices.some(({ number }) => number?.value === values.length + 1)) return undefined
    const span = { start: spanOf(reference.node).start + 'Phụ lục '.length, end: spanOf(reference.node).end }
    return { edits: [{ ...span, text: toRoman(values.length + 1)! }], at: spanOf(reference.node) }
  }),
  drafts('appendix of another text', ['appendix-link-line'], ({ facts, profile }) => {
    for (const { link } of facts.appendices) {
      const cited = (link?.children as AnyNode[] | undefined)?.find(({ type }) => type === 'citation')
      if (cited?.type === 'citation' && cited.symbol.text === profile.number) return { edits: [{ ...cited.symbol.span, text: `9${cited.symbol.text}` }], at: cited.symbol.span }
    }
    return undefined
  }),
]

function units(id: string, expected: string[], plant: (fact: UnitFact, checked: CheckedDraft) => Planted | undefined): Fault {
  return { id, subject: 'structure', expected, plant: (checked, random) => first(random.shuffled(checked.facts.units), (fact) => plant(fact, checked)) }
}

/** A copy whose words are torn apart has lost numbers too: there no reference is called wrong. */
const BROKEN = /(?<!\p{L})(?:Đi ều|Điề u|kho ản|khoả n|Ngh ị|Lu ật|quy đị nh|đị nh|c ủa|củ a|th ực|đượ c|ph ải)(?!\p{L})/u

/** Where a Điều was not seen, none is called missing. */
const runsFromOne = (articles: readonly AnyUnit[]): boolean => articles.every(({ number }, i) => number.value === i + 1)

function references(id: string, expected: string[], plant: (fact: ReferenceFact, checked: CheckedDraft) => Planted | undefined): Fault {
  return {
    id, subject: 'structure', expected,
    plant: (checked, random) => first(random.shuffled(checked.facts.references.filter(({ text, document }) => document && runsFromOne(document.articles) && text.zone.block === 'body' && text.zone.document !== 'appendix' && !text.zone.quoted && !checked.facts.amendments.isAmending && checked.profile.kind !== 'van-ban-hop-nhat' && !/XÁC THỰC VĂN BẢN HỢP NHẤT/u.test(checked.source) && !BROKEN.test(checked.source))), (fact) => plant(fact, checked)),
  }
}

function drafts(id: string, expected: string[], plant: (checked: CheckedDraft, random: Random) => Planted | undefined): Fault {
  return { id, subject: 'structure', expected, plant }
}

function first<T>(candidates: readonly T[], plant: (candidate: T) => Planted | undefined): Planted | undefined {
  for (const candidate of candidates) {
    const planted = plant(candidate)
    if (planted) return planted
  }
  return undefined
}

const holdsArticle = (unit: { children: readonly AnyNode[] }): boolean => unit.children.some((child) => child.type === 'article' || (child.type === 'section' && holdsArticle(child)))

/** Another number in a reference; its last place is the one meant. */
function swapped(node: ReferenceFact['node'], number: string, by: string): Planted | undefined {
  const at = textOf(node).indexOf(` ${number}`)
  const span: Span = { start: spanOf(node).start + at + 1, end: spanOf(node).start + at + 1 + number.length }
  return at < 0 || spanOf(node).end - spanOf(node).start !== node.value.length ? undefined : { edits: [{ ...span, text: by }], at: spanOf(node) }
}
