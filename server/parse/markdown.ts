/** What a reader of a Markdown draft sees, as runs of its source. The only file that knows remark. */
import type { Nodes, Root, Text } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Lens, Run } from '../text/view.ts'

// A draft's numbers and dashes are its own text and no Markdown lists; an indented line is no code; a ruled line is no heading;
// quotations have their marks, and nested ">" would take remark time that grows with the square of their number.
const NOT_IN_DRAFTS = ['list', 'codeIndented', 'setextUnderline', 'thematicBreak', 'blockQuote']
const markdown = unified()
  .use(function () { this.data({ micromarkExtensions: [{ disable: { null: NOT_IN_DRAFTS } }] } as object) })
  .use(remarkParse)
  .freeze()

/** What may be one thing over a blank line, or be said of another part of the text: fenced code, comments and some other HTML, definitions of links. */
const REACHES_FAR = /```|~~~|\]:|<(?:script|pre|style|textarea|[!?])/iu

/** Whether each stretch between blank lines is read by itself: with what is left out of Markdown here, nothing else goes over them. */
export const isReadByStretches = (source: string): boolean => !['```', '~~~', ']:', '<'].some((sign) => source.includes(sign)) || !REACHES_FAR.test(source)

/**
 * What a reader sees between two offsets, which begin and end a stretch of lines without a blank one beside it when they are not those
 * of the whole. Only positions are read from mdast, never the values of lists or headings: it has lost the numbers by then.
 */
export function markdownLens(source: string, from = 0, to = source.length): { lens: Lens; opaque: Array<[number, number]> } {
  // remark drops a byte-order mark and counts offsets without it.
  const shift = from + (source.charCodeAt(from) === 0xFEFF ? 1 : 0)
  const text = source.slice(shift, to)
  const runs: Run[] = []
  const opaque: Array<[number, number]> = []
  // A quotation may be nested deeper than a call stack goes.
  const waiting: Nodes[] = [markdown.parse(text) as Root]
  for (let node = waiting.pop(); node; node = waiting.pop()) collect(node)
  return { opaque, lens: runsBetween }

  function collect(node: Nodes): void {
    const start = node.position!.start.offset!, end = node.position!.end.offset!
    switch (node.type) {
      case 'text': return align(node, start, end)
      case 'inlineCode': {
        const at = text.indexOf(node.value, start)
        if (at >= 0 && at < end) push(node.value, at, at + node.value.length)
        return
      }
      case 'code': case 'html': case 'definition': opaque.push([start + shift, end + shift]); return
      default: if ('children' in node) waiting.push(...[...node.children].reverse())
    }
  }

  function push(read: string, start: number, end: number): void {
    if (read !== '') runs.push({ text: read, start: start + shift, end: end + shift })
  }

  // A text node's value leaves its source at escapes (`1\.`), references (`&amp;`) and trimmed white space.
  function align({ value }: Text, start: number, end: number): void {
    let at = start, from = start
    const flush = (): void => push(text.slice(from, at), from, at)
    for (let i = 0; at < end;) {
      if (text[at] === value[i] || (text[at] === '\0' && value[i] === '\uFFFD')) { at++; i++; continue }
      flush()
      const reference = text[at] === '&' ? /^&[#\w]{1,32};/.exec(text.slice(at, at + 40))?.[0] : undefined
      if (reference) {
        const next = text[at + reference.length]
        let to = i + 1
        while (to < value.length && value[to] !== next) to++ // one character, seldom two
        push(value.slice(i, to), at, at + reference.length)
        at += reference.length; i = to
      } else at++
      from = at
    }
    flush()
  }

  function* runsBetween(start: number, end: number): Generator<Run> {
    for (let i = firstAfter(start); i < runs.length && runs[i]!.start < end; i++) {
      const run = runs[i]!
      if (run.text.length !== run.end - run.start) { yield run; continue }
      const from = Math.max(run.start, start), to = Math.min(run.end, end)
      yield { text: run.text.slice(from - run.start, to - run.start), start: from, end: to }
    }
  }

  function firstAfter(offset: number): number {
    let low = 0, high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (runs[middle]!.end <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
