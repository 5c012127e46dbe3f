/** Makes nodes with their places, and keeps the reading of each that holds running text. */
import type { Office } from '../data/office.ts'
import { type Lines, positionAt } from '../text/lines.ts'
import { sliceView, sourceSpan, type View } from '../text/view.ts'
import type { AnyBranch, AnyNode, AnyUnit, Attachment, Body, Draft, Heading, Inline, Label, Marker, NodeOfKind, Position, UnitNumber } from '../tree/nodes.ts'
import { inlineNodes } from './inline.ts'
import type { Opening } from './markers.ts'
import type { Reuse } from './reuse.ts'

/** The views that nodes were read from. */
export interface Views { get(node: AnyNode): View | undefined; set(node: AnyNode, view: View): unknown }

type LeafKind = { [K in keyof NodeOfKind]: NodeOfKind[K] extends { value: string } ? K : never }[keyof NodeOfKind]
type TextKind = { [K in keyof NodeOfKind]: NodeOfKind[K] extends { children: Inline[] } ? K : never }[keyof NodeOfKind]

const isAlike = (a: Opening, b: Opening): boolean => a.kind === b.kind && a.style === b.style && a.markerLength === b.markerLength

/** A unit's label, marker and number, and what stands behind them. */
export interface UnitParts { opening: Opening; label: Label; marker: Marker; number: UnitNumber; rest: View | undefined }

export class Builder {
  readonly views: Views
  readonly lines: Lines
  readonly reuse: Reuse | undefined
  private readonly office: Office
  constructor(lines: Lines, office: Office, reuse?: Reuse) {
    this.lines = lines
    this.office = office
    this.reuse = reuse
    this.views = reuse?.views ?? new Map<AnyNode, View>()
  }

  position(view: View): Position { return positionAt(this.lines, view.start, view.end) }

  /** A node without children; its value is the view's text. Fields beyond those of a plain leaf are the caller's to add. */
  leaf<K extends LeafKind>(type: K, view: View): NodeOfKind[K] {
    return { type, value: view.text, position: this.position(view) } as unknown as NodeOfKind[K]
  }

  /** A leaf of the formal parts whose words are judged and mended: its reading is kept. */
  line<K extends LeafKind>(type: K, view: View): NodeOfKind[K] {
    const node = this.leaf(type, view)
    this.views.set(node, view)
    return node
  }

  /** A node whose children are the view's text cut into inline nodes. */
  text<K extends TextKind>(type: K, view: View): NodeOfKind[K] {
    const make = (): NodeOfKind[K] => ({ type, children: inlineNodes(view, this.lines, this.office), position: this.position(view) }) as unknown as NodeOfKind[K]
    const node = this.reuse ? this.reuse.once(view, type, make) : make()
    this.views.set(node, view)
    return node
  }

  inline(view: View): Inline[] {
    const make = (): Inline[] => inlineNodes(view, this.lines, this.office)
    return this.reuse ? this.reuse.once(view, 'inline', make) : make()
  }

  /** What a paragraph that opens a unit is made of. */
  split(view: View, opening: Opening): UnitParts {
    if (!this.reuse) return this.partsOf(view, opening)
    const parts = this.reuse.once(view, 'unit', () => this.partsOf(view, opening))
    if (parts.opening === opening || isAlike(parts.opening, opening)) return parts
    // The same words open another unit where other lists run.
    return this.reuse.once(view, `${opening.kind} ${opening.style} ${opening.markerLength}`, () => this.partsOf(view, opening))
  }

  private partsOf(view: View, opening: Opening): UnitParts {
    const { style, markerLength, length, number: { text, value, suffix, path, from } } = opening
    const label = this.leaf('label', sliceView(view, 0, markerLength))
    return {
      opening,
      label,
      marker: { text: label.value, style, span: sourceSpan(view, 0, markerLength) },
      number: { text, value, suffix, ...(path ? { path } : {}), span: sourceSpan(view, from, from + text.length) },
      rest: length < view.text.length ? sliceView(view, length) : undefined,
    }
  }

  /** A unit that groups others: the same object in each reading, so that what stands in it knows it again. */
  group(view: View, node: AnyUnit): AnyUnit { return this.reuse?.again(view, node) ?? node }

  /** The same for what has no line of its own. */
  whole<B extends Draft | Body | Attachment>(node: B): B { return this.reuse?.whole(node) ?? node }

  heading(view: View): Heading { return this.text('heading', view) }
}

/** Gives a branch the place from its first child to its last. */
export function enclose<B extends AnyBranch>(node: B): B {
  const first = node.children[0] as AnyNode | undefined, last = node.children.at(-1) as AnyNode | undefined
  if (first && last) node.position = { start: first.position.start, end: last.position.end }
  return node
}

/** A place before the children are known; `enclose` puts it right. */
export const NOWHERE: Position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
