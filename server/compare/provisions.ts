/** A draft cut into what a comparison sets side by side: each Điều, or each unit of the lowest useful level where there is none, and what stands between. */
import type { Reading } from '../facts/facts.ts'
import type { Dialect } from '../parse/parse.ts'
import type { AnyNode, AnyUnit } from '../tree/nodes.ts'
import { atHead, unitName } from '../tree/units.ts'
import { isUnit } from '../tree/walk.ts'
import { type SheetParagraph, sheetOf } from '../word/export/sheet.ts'

export interface Provision {
  /** What a reader calls it: "Điều 5", "Chương II", "Khoản 1 mục III", "Phần mở đầu". */
  name: string
  kind: 'opening' | 'heading' | 'unit' | 'text' | 'closing'
  /** The number of a unit as written, absent for the rest. */
  number?: string
  /** As read, one paragraph a line. */
  text: string
  /** The same without the marker of the unit itself, blanks even: what stays when a unit is only numbered anew. */
  core: string
  /** Which document of the file: 0 for the first, then what is attached to it. */
  part: number
  paragraphs: SheetParagraph[]
}

interface Start { name: string; kind: 'heading' | 'unit'; number: string; marker: number }

const HEADINGS: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection'])

export function provisionsOf(reading: Reading, dialect: Dialect): Provision[] {
  const starts = startsOf(reading.tree)
  const found: Provision[] = []
  for (const paragraph of sheetOf(reading, dialect).paragraphs) {
    const start = starts.get(paragraph.start), last = found.at(-1)
    const kind = start?.kind ?? kindOf(paragraph, last)
    if (!start && last && last.kind === kind && last.part === paragraph.part) {
      last.paragraphs.push(paragraph)
      continue
    }
    found.push({ name: start?.name ?? NAMES[kind as keyof typeof NAMES] ?? 'Đoạn văn', kind, part: paragraph.part, paragraphs: [paragraph], text: '', core: '', ...(start && { number: start.number }) })
  }
  for (const one of found) {
    one.text = one.paragraphs.map(({ shown }) => shown.normalize('NFC').replace(/\s+/gu, ' ').trim()).filter(Boolean).join('\n')
    const marker = starts.get(one.paragraphs[0]!.start)?.marker ?? 0
    one.core = one.text.slice(marker).replace(/\s+/gu, ' ').trim()
  }
  return found.filter(({ text }) => text !== '')
}

const NAMES = { opening: 'Phần mở đầu', closing: 'Nơi nhận, chữ ký' } as const

/** What is in no unit goes on with the one above it, unless it is another part of the paper. */
function kindOf({ zone, role, part }: SheetParagraph, last: Provision | undefined): Provision['kind'] {
  if (role === 'appendixLabel' || role === 'appendixTitle') return 'heading'
  if (zone === 'letterhead' || zone === 'front') return last?.kind === 'heading' && last.part === part ? 'heading' : 'opening'
  if (zone === 'closing') return 'closing'
  if (!last || last.part !== part || last.kind === 'opening') return 'text'
  return last.kind === 'heading' && !/Title$/.test(role) ? 'text' : last.kind
}

/** By the place where it begins, each unit that is a row of its own. */
function startsOf(tree: AnyNode): Map<number, Start> {
  const starts = new Map<number, Start>()
  visit(tree, '')
  return starts

  function visit(node: AnyNode, above: string): void {
    if (!('children' in node)) return
    for (const child of node.children as AnyNode[]) {
      if (!isUnit(child)) {
        if (child.type === 'body' || child.type === 'attachment' || child.type === 'appendix') visit(child, '')
        continue
      }
      const name = unitName(child).vi
      const isHeading = HEADINGS.has(child.type) || (child.type === 'division' && child.children.some((one) => isUnit(one)))
      starts.set(child.position.start.offset, { name: atHead(above && !isHeading ? `${name} ${above}` : name), kind: isHeading ? 'heading' : 'unit', number: child.number.text, marker: markerLength(child) })
      if (isHeading) visit(child, child.type === 'division' ? name : '')
    }
  }
}

const markerLength = ({ marker, children }: AnyUnit): number => {
  const label = children[0]
  return label?.type === 'label' ? label.value.length : marker.text.length
}
