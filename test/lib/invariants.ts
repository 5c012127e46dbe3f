/** What holds of every reading of every text. */
import assert from 'node:assert/strict'
import type { Reading } from '../../server/facts/facts.ts'
import type { Dialect } from '../../server/parse/parse.ts'
import type { AnyNode } from '../../server/tree/nodes.ts'
import { isBranch, spanOf, walk } from '../../server/tree/walk.ts'

/** Throws when the tree of a reading breaks an invariant: places inside the parent and in order, leaves that say what their source says, a plain value. */
export function assertInvariants({ source, tree, views }: Reading, dialect: Dialect = 'text'): void {
  assert.deepEqual(spanOf(tree), { start: 0, end: source.length })
  check(tree)
  let last = 0
  for (const node of tree.aside) {
    const { start, end } = spanOf(node)
    assert.ok(start >= last && end <= source.length, `aside out of order at ${start}`)
    last = end
  }
  assert.deepEqual(JSON.parse(JSON.stringify(tree)), tree, 'the tree is no plain value')
  walk(tree, (node) => {
    for (const { text, start, end } of views.get(node)?.runs ?? []) {
      if (text.length === end - start && !/\s/.test(text)) assert.equal(source.slice(start, end).normalize('NFC'), text.normalize('NFC'), `the view of a ${node.type} is not its source`)
    }
  })

  /** The source between two offsets without the lines that stand aside. */
  function written(start: number, end: number): string {
    let text = '', from = start
    for (const node of tree.aside) {
      const aside = spanOf(node)
      if (aside.end <= from || aside.start >= end) continue
      text += source.slice(from, aside.start)
      from = aside.end
    }
    return text + source.slice(from, end)
  }

  function check(node: AnyNode): void {
    const { start, end } = spanOf(node)
    assert.ok(start <= end, `${node.type} ends before it starts, at ${start}`)
    if (!isBranch(node)) {
      const [value, text] = [bare(node.value), bare(written(start, end))]
      if (dialect === 'text') assert.equal(value, text, `the value of a ${node.type} at ${start} is not its source`)
      else assert.ok(isWithin(value.normalize('NFD').replace(/\p{M}/gu, ''), text.normalize('NFD')), `the value of a ${node.type} at ${start} is not of its source`)
      return
    }
    let before = start
    for (const child of node.children as AnyNode[]) {
      const place = spanOf(child)
      assert.ok(place.start >= before, `${child.type} at ${place.start} overlaps its elder, which ends at ${before}`)
      assert.ok(place.end <= end, `${child.type} at ${place.start} ends outside its ${node.type}`)
      before = place.end
      check(child)
    }
  }
}

/** Letters and digits alone, composed: markup, blanks and what stands aside may lie between. */
const bare = (text: string): string => text.replace(/[*_\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')

/** Whether all characters of one text stand in another in their order. In Markdown the targets of links and the names of characters (`&amp;`) lie between. */
function isWithin(value: string, text: string): boolean {
  let at = 0
  for (const character of value) {
    at = text.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
