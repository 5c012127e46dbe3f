/** Makes nodes with their places, and keeps the reading of each that holds running text. */
import type { Office } from '../data/office.ts'
import { type Lines, positionAt } from '../text/lines.ts'
import { sliceView, type View } from '../text/view.ts'
import type { AnyBranch, AnyNode, Heading, Inline, Label, NodeOfKind, Position } from '../tree/nodes.ts'
import { inlineNodes } from './inline.ts'

type LeafKind = { [K in keyof NodeOfKind]: NodeOfKind[K] extends { value: string } ? K : never }[keyof NodeOfKind]
type TextKind = { [K in keyof NodeOfKind]: NodeOfKind[K] extends { children: Inline[] } ? K : never }[keyof NodeOfKind]

export class Builder {
  readonly views = new Map<AnyNode, View>()
  readonly lines: Lines
  private readonly office: Office
  constructor(lines: Lines, office: Office) {
    this.lines = lines
    this.office = office
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
    const node = { type, children: this.inline(view), position: this.position(view) } as unknown as NodeOfKind[K]
    this.views.set(node, view)
    return node
  }

  inline(view: View): Inline[] { return inlineNodes(view, this.lines, this.office) }

  /** The label that a unit begins with and the rest of its paragraph. */
  split(view: View, markerLength: number, length: number): { label: Label; rest: View | undefined } {
    const label = this.leaf('label', sliceView(view, 0, markerLength))
    return { label, rest: length < view.text.length ? sliceView(view, length) : undefined }
  }

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
