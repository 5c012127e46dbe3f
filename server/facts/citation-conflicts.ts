/** Citations that contradict each other: one symbol with two dates, one instrument with two symbols. */
import { fold } from '../data/fold.ts'
import type { Office } from '../data/office.ts'
import { isCalendarDay } from './citation-faults.ts'
import type { Mention } from './citations.ts'

/** More instruments of one day than a draft cites; beyond it nothing new is compared, so that time stays linear. */
const MOST_A_DAY = 60

/** Gives each mention that contradicts another its fault, unless it has one already. */
export function findConflicts(mentions: readonly Mention[], office: Office): void {
  const bySymbol = new Map<string, Mention[]>(), byDate = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const { node: { date }, symbol } = mention
    if (!date || !isCalendarDay(date.iso) || symbol.series === 'old') continue
    groupOf(bySymbol, symbol.right).push(mention)
    const sameDay = groupOf(byDate, date.iso)
    const other = sameDay.find((earlier) => contradictsSymbol(earlier, mention, office))
    if (other) mention.fault ??= { rule: 'citation-symbol-conflict', other }
    if (sameDay.length < MOST_A_DAY && !sameDay.some((earlier) => earlier.symbol.right === mention.symbol.right)) sameDay.push(mention)
  }
  for (const group of bySymbol.values()) if (group.length > 1) findDateConflicts(group)
  findYearSlips(mentions)
}

/** Bodies whose numbers begin anew each year and run for the whole country. */
const CENTRAL = /^(?:CP|TTg|B\p{Lu}{1,6})$/u

/**
 * "Nghị định số 30/2021/NĐ-CP", mentioned once and without a date where 30/2020/NĐ-CP has been cited in full: the same number of the
 * next year would be cited in full too.
 */
function findYearSlips(mentions: readonly Mention[]): void {
  const dated = new Map<string, Mention>(), times = new Map<string, number>()
  for (const mention of mentions) times.set(mention.symbol.right, (times.get(mention.symbol.right) ?? 0) + 1)
  for (const mention of mentions) {
    const { symbol: { number, year, kind, issuer, right }, node: { date, name } } = mention
    if (!year || !kind || !issuer || !CENTRAL.test(issuer.right)) continue
    const key = `${Number(number.right)}/${kind.right}-${issuer.right}`, other = dated.get(key)
    if (date) dated.set(key, other ?? mention)
    else if (other && !name && !mention.listed && times.get(right) === 1 && Math.abs(Number(other.symbol.year!.right) - Number(year.right)) === 1) mention.fault ??= { rule: 'citation-symbol-conflict', other }
  }
}

/** The date that fits the symbol's year, else the one given most often, else the first, is taken for the right one. */
function findDateConflicts(group: readonly Mention[]): void {
  const times = new Map<string, number>()
  for (const { node } of group) times.set(node.date!.iso, (times.get(node.date!.iso) ?? 0) + 1)
  if (times.size < 2) return
  const weight = ({ node, symbol }: Mention): number => (node.date!.iso.startsWith(symbol.year?.right ?? '') ? group.length : 0) + times.get(node.date!.iso)!
  const right = group.reduce((best, mention) => (weight(mention) > weight(best) ? mention : best))
  for (const mention of group) if (contradictsDate(right, mention)) mention.fault ??= { rule: 'citation-date-conflict', other: right }
}

function groupOf(groups: Map<string, Mention[]>, key: string): Mention[] {
  const group = groups.get(key) ?? []
  groups.set(key, group)
  return group
}

/** Numbers begin anew each year and with each issuer: only what can be one instrument contradicts. */
function contradictsDate(a: Mention, b: Mention): boolean {
  const [one, two] = [a.node.date!.iso, b.node.date!.iso]
  if (one === two || !sameIssuer(a, b)) return false
  return a.symbol.year !== undefined || one.slice(0, 4) === two.slice(0, 4) || one.slice(4) === two.slice(4)
}

/** The same number of the same kind on the same day with another agency in its symbol; or the same long title under two numbers. */
function contradictsSymbol(a: Mention, b: Mention, office: Office): boolean {
  const [one, two] = [a.symbol, b.symbol]
  if (one.right === two.right || !one.kind || one.kind.right !== two.kind?.right || !sameIssuer(a, b)) return false
  if (Number(one.number.right) === Number(two.number.right) && one.year?.right === two.year?.right) {
    // Two agencies may by chance have come to the same number on one day; then each is named with its own symbol.
    return one.issuer?.right !== two.issuer?.right && !(fits(a, office) && fits(b, office))
  }
  const [title, other] = [titleOf(a), titleOf(b)]
  return title.length >= 40 && title === other
}

const titleOf = ({ node }: Mention): string => fold(node.name?.text ?? '')

const fits = ({ node, symbol: { issuer } }: Mention, office: Office): boolean =>
  node.issuer !== undefined && issuer !== undefined && office.issuerByName(node.issuer.text) === office.issuerByCode(issuer.right)

/** Nothing says that they are two bodies. */
function sameIssuer(a: Mention, b: Mention): boolean {
  if (!a.node.issuer || !b.node.issuer) return true
  const [one, two] = [nameOfBody(a.node.issuer!.text), nameOfBody(b.node.issuer!.text)]
  return one === two || one.startsWith(two) || two.startsWith(one)
}

/** "Ủy ban nhân dân tỉnh" and "UBND tỉnh" are one body. */
export function nameOfBody(name: string): string {
  return fold(name).replace(/uỷ ban nhân dân/gu, 'ubnd').replace(/hội đồng nhân dân/gu, 'hđnd').replace(/^(?:chủ tịch|bộ trưởng|giám đốc) /u, '')
}
