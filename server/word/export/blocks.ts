/** The paragraphs of a sheet as they stand on the page: frames of two columns, tables, paragraphs; and where a rule is drawn under them. */
import type { Family } from '../../profile.ts'
import type { Role } from './roles.ts'
import type { SheetParagraph } from './sheet.ts'
import { LEFT_COLUMN, settingsOf, TEXT_WIDTH, twips } from './styles.ts'
import { widthOf } from './widths.ts'

/** A rule under a paragraph, `length` in twips in the middle of `column` millimetres; the Party prints five hyphens under the trích yếu. */
export type Rule = { column: number; length: number } | 'hyphens'
export interface Item { paragraph: SheetParagraph; rule?: Rule }
export type Block =
  | { kind: 'paragraph'; item: Item }
  | { kind: 'table'; rows: SheetParagraph[] }
  /** `rows` by row and column; widths in millimetres; `rule`, from edge to edge, above the note under a copy (NĐ 30, Phụ lục I, Phần III). */
  | { kind: 'frame'; rule?: Rule; of: 'letterhead' | 'closing'; widths: readonly [number, number]; rows: ReadonlyArray<readonly [Item[], Item[]]> }

const LEFT: ReadonlySet<Role> = new Set<Role>(['issuer', 'issuerAbove', 'star', 'number', 'vv', 'mark', 'recipientsLabel', 'recipient', 'signatureLeft', 'signerLeft', 'paragraph', 'opaque', 'footnote'])
const UPPER: ReadonlySet<Role> = new Set<Role>(['issuer', 'issuerAbove', 'star', 'motto', 'tieuNgu', 'partyMotto', 'copyForm'])
const SIGNATURES: ReadonlySet<Role> = new Set<Role>(['signatureLeft', 'signerLeft', 'signature', 'signer'])
const SIGNING: ReadonlySet<Role> = new Set<Role>(['recipientsLabel', 'recipient', ...SIGNATURES])
/** Of the words above them: as long as the tiêu ngữ; a third to a half of the name and of the trích yếu. */
const RULE_SHARE = 0.4
const ROW = /^\|.*\|$/u

/** The document itself, then each that is attached to it: every one begins on a page of its own. */
export function partsOf(paragraphs: readonly SheetParagraph[]): SheetParagraph[][] {
  const parts: SheetParagraph[][] = []
  for (const one of paragraphs) {
    const last = parts.at(-1)
    if (last && last[0]!.part === one.part) last.push(one)
    else parts.push([one])
  }
  return parts
}

export function blocksOf(part: readonly SheetParagraph[], family: Family): Block[] {
  const settings = settingsOf(family)
  const blocks: Block[] = []
  for (let i = 0; i < part.length;) {
    const { zone, role, shown } = part[i]!
    let to = i + 1
    if (zone === 'letterhead') {
      while (part[to]?.zone === 'letterhead') to++
      const frame = letterhead(part.slice(i, to))
      blocks.push(part.slice(i, to).some((one) => one.role === 'copyForm') ? { ...frame, rule: { column: TEXT_WIDTH, length: twips(TEXT_WIDTH) } } : frame)
    } else if (SIGNING.has(role)) {
      to = endOfClosing(part, i)
      blocks.push(...closing(part.slice(i, to)))
    } else if (role === 'opaque' && ROW.test(shown)) {
      while (part[to]?.role === 'opaque' && ROW.test(part[to]!.shown)) to++
      blocks.push({ kind: 'table', rows: part.slice(i, to) })
    } else {
      const isLastOfTitle = role === 'subject' && part[i + 1]?.role !== 'subject'
      blocks.push({ kind: 'paragraph', item: { paragraph: part[i]!, ...(isLastOfTitle && { rule: family === 'DANG' ? 'hyphens' : ruleUnder(part[i]!, TEXT_WIDTH, RULE_SHARE) }) } })
    }
    i = to
  }
  return blocks

  function letterhead(paragraphs: readonly SheetParagraph[]): Extract<Block, { kind: 'frame' }> {
    const left = LEFT_COLUMN.letterhead, right = TEXT_WIDTH - left
    const column = (isLeft: boolean, isUpper: boolean): Item[] => {
      const inside = paragraphs.filter(({ role }) => LEFT.has(role) === isLeft && UPPER.has(role) === isUpper)
      const above = inside.findLast(({ role }) => (isLeft ? role === 'issuer' || role === 'issuerAbove' : role === 'tieuNgu' || role === 'partyMotto'))
      // A paper of the Party has a star under its issuer.
      const ruled = isUpper && !(isLeft && family === 'DANG')
      return inside.map((paragraph) => ({ paragraph, ...(ruled && paragraph === above && { rule: ruleUnder(paragraph, isLeft ? left : right, isLeft ? RULE_SHARE : 1) }) }))
    }
    return { kind: 'frame', of: 'letterhead', widths: [left, right], rows: [[column(true, true), column(false, true)], [column(true, false), column(false, false)]] }
  }

  /** Recipients beside the one who signs, or below two who sign side by side. */
  function closing(paragraphs: readonly SheetParagraph[]): Block[] {
    const below = paragraphs.some(({ role }) => role === 'signatureLeft') ? paragraphs.findIndex(({ role }) => !SIGNATURES.has(role)) : -1
    return below < 0 ? [columns(paragraphs)] : [columns(paragraphs.slice(0, below)), columns(paragraphs.slice(below))]
  }

  function columns(paragraphs: readonly SheetParagraph[]): Block {
    const column = (isLeft: boolean): Item[] => paragraphs.filter(({ role }) => LEFT.has(role) === isLeft).map((paragraph) => ({ paragraph }))
    return { kind: 'frame', of: 'closing', widths: [LEFT_COLUMN.closing, TEXT_WIDTH - LEFT_COLUMN.closing], rows: [[column(true), column(false)]] }
  }

  function ruleUnder({ role, shown }: SheetParagraph, column: number, share: number): Rule {
    const { size, bold = false } = settings[role]
    return { column, length: Math.round(Math.min(widthOf(shown, size, bold), twips(column)) * share) }
  }
}

/** Behind the last line of recipients or signature, unless other parts of the paper stand between. */
function endOfClosing(part: readonly SheetParagraph[], from: number): number {
  let end = from + 1
  for (let i = from; i < part.length && part[i]!.zone === 'closing'; i++) if (SIGNING.has(part[i]!.role)) end = i + 1
  return end
}
