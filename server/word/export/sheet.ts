/**
 * A draft as the paragraphs that Word is to show: what is shown of each, what of the source is not, and what part of the document it is.
 * Laid end to end, the gaps and the pieces that are not added are the source to the letter.
 */
import type { Reading } from '../../facts/facts.ts'
import { markdownLens } from '../../parse/markdown.ts'
import type { Dialect } from '../../parse/parse.ts'
import { type Line, readLines } from '../../parse/read-lines.ts'
import { LETTERHEAD_ROLES, rolesOf, type Role, type Zone, type Atom } from './roles.ts'
import { lineOf } from '../../text/lines.ts'

/** `bold` as the source's own marks of emphasis or the norm for this part ask. */
export interface SheetPiece { text: string; kind: 'text' | 'hidden' | 'added'; bold: boolean }
export interface SheetParagraph {
  role: Role
  zone: Zone
  /** The source between the paragraph before and this one: line breaks, blanks, markup, rules, page numbers. */
  gap: string
  /** Offsets in the source; `end` exclusive. */
  start: number
  end: number
  pieces: SheetPiece[]
  /** 0 for the document, 1, 2, … for what is attached to it, in order. */
  part: number
  /** What is shown, without what is hidden. */
  shown: string
}
export interface Sheet {
  paragraphs: SheetParagraph[]
  /** What stands behind the last paragraph. */
  rest: string
}

export function sheetOf({ source, lines: index, tree }: Reading, dialect: Dialect = 'text'): Sheet {
  const markdown = dialect === 'markdown' ? markdownLens(source) : undefined
  const lines = readLines(source, index, markdown?.lens, markdown?.opaque)
  const aside = new Set(tree.aside.filter(({ role }) => role !== 'footnote').map(({ position }) => position.start.line - 1))
  const footnotes = new Set(tree.aside.filter(({ role }) => role === 'footnote').map(({ position }) => position.start.line - 1))
  const groups = grouped(rolesOf(tree).flatMap((atom) => (atom.role === 'opaque' ? linesOf(atom, lines, aside, index.starts) : [atom])), source)
  const whole = withUncovered(groups, source, lines, aside, footnotes, index.starts)
  let at = 0
  const paragraphs = whole.map((atoms): SheetParagraph => {
    const { role, zone, part, start } = atoms[0]!, end = atoms.at(-1)!.end
    const gap = source.slice(at, start)
    at = end
    const pieces = piecesOf(atoms, source, lines, aside, index.starts)
    return { role, zone, part, gap, start, end, pieces, shown: pieces.filter(({ kind }) => kind !== 'hidden').map(({ text }) => text).join('') }
  })
  return { paragraphs, rest: source.slice(at) }
}

/** The rows of a table and the lines of a fenced block stay one below the other. */
function linesOf(atom: Atom, lines: readonly Line[], aside: ReadonlySet<number>, starts: readonly number[]): Atom[] {
  const found: Atom[] = []
  for (let i = lineOf(starts, atom.start); i < lines.length && starts[i]! < atom.end; i++) {
    const { view } = lines[i]!
    if (aside.has(i) || view.text === '') continue
    const start = Math.max(atom.start, view.start), end = Math.min(atom.end, view.end)
    if (start < end) found.push({ ...atom, start, end })
  }
  return found
}

/** What stands on one line is one paragraph, but for the columns of letterhead and closing and the lines of a title. */
function grouped(atoms: readonly Atom[], source: string): Atom[][] {
  const groups: Atom[][] = []
  for (const atom of atoms) {
    const above = groups.at(-1), last = above?.at(-1)
    if (last && atom.start < last.end) continue // a place that is in two nodes is shown once
    if (above && last && mayJoin(last, atom) && !/[\r\n]/.test(source.slice(last.end, atom.start))) above.push(atom)
    else groups.push([atom])
  }
  return groups
}

const mayJoin = (a: Atom, b: Atom): boolean => a.part === b.part && a.zone === b.zone && (a.zone === 'body' || a.role === 'kinhGui') && !LETTERHEAD_ROLES.has(b.role)

/** Words that no node covers are paragraphs of their own: nothing of a draft is lost in Word. */
function withUncovered(groups: readonly Atom[][], source: string, lines: readonly Line[], aside: ReadonlySet<number>, footnotes: ReadonlySet<number>, starts: readonly number[]): Atom[][] {
  const all: Atom[][] = []
  let at = 0, line = 0
  const upTo = (end: number, near: Atom | undefined): void => {
    while (line + 1 < starts.length && starts[line + 1]! <= at) line++
    for (let i = line; i < lines.length && starts[i]! < end; i++) {
      if (aside.has(i)) continue
      const from = Math.max(at, starts[i]!), to = Math.min(end, starts[i + 1] ?? source.length)
      const words = lines[i]!.view.runs.filter((run) => run.text !== '' && WORDS.test(source.slice(Math.max(run.start, from), Math.min(run.end, to))))
      if (words.length === 0) continue
      const atom: Atom = { start: Math.max(from, words[0]!.start), end: Math.min(to, words.at(-1)!.end), role: footnotes.has(i) ? 'footnote' : 'paragraph', zone: near?.zone === 'closing' ? 'closing' : 'body', part: near?.part ?? 0, bold: false }
      all.push([trimmed(atom, source)])
    }
  }
  for (const group of groups) {
    upTo(group[0]!.start, all.at(-1)?.at(-1) ?? group[0])
    all.push(group)
    at = group.at(-1)!.end
  }
  upTo(source.length, all.at(-1)?.at(-1))
  return all
}

const WORDS = /[\p{L}\p{N}]/u

function trimmed(atom: Atom, source: string): Atom {
  const text = source.slice(atom.start, atom.end)
  return { ...atom, start: atom.start + (text.length - text.trimStart().length), end: atom.end - (text.length - text.trimEnd().length) }
}

function piecesOf(atoms: readonly Atom[], source: string, lines: readonly Line[], aside: ReadonlySet<number>, starts: readonly number[]): SheetPiece[] {
  const pieces: SheetPiece[] = []
  const start = atoms[0]!.start, end = atoms.at(-1)!.end
  let at = start, emphasis = false, line = lineOf(starts, start)
  const first = line
  // What is bold begins and ends with a node.
  const edges = [...new Set(atoms.flatMap((atom) => [atom.start, atom.end]))].sort((a, b) => a - b)
  const add = (text: string, kind: SheetPiece['kind'], where: number): void => {
    if (text === '') return
    const bold = emphasis || atoms.some((atom) => atom.bold && atom.start <= where && where < atom.end)
    const last = pieces.at(-1)
    if (last && last.kind === kind && last.bold === bold) last.text += text
    else pieces.push({ text, kind, bold })
  }
  const hide = (to: number): void => {
    if (to <= at) return
    const text = source.slice(at, to)
    add(text, 'hidden', at)
    if ((text.match(/\*\*|__/g)?.length ?? 0) % 2 === 1) emphasis = !emphasis
    at = to
  }
  for (; line < lines.length && starts[line]! < end; line++) {
    if (aside.has(line)) continue
    const runs = lines[line]!.view.runs
    if (line > first && pieces.length > 0 && runs.length > 0) glue(runs[0]!.start)
    for (const run of runs) {
      if (run.end <= start || run.start >= end || run.text === '') continue
      const from = Math.max(run.start, start, at), to = Math.min(run.end, end)
      if (from >= to) continue
      hide(from)
      const plain = run.end - run.start === run.text.length
      const cuts = plain ? [from, ...edges.filter((edge) => edge > from && edge < to), to] : [from, to]
      for (let i = 1; i < cuts.length; i++) showRun(run.text, cuts[i - 1]!, cuts[i]!, plain)
      at = to
    }
  }
  hide(end)
  return pieces

  /** Lines of one paragraph are joined by a blank, a word broken at its hyphen is not. */
  function glue(where: number): void {
    const shown = pieces.filter(({ kind }) => kind !== 'hidden').at(-1)?.text ?? ''
    if (where < end && shown !== '' && !/[^\s\-–/][-–/]$|\s$/u.test(shown)) add(' ', 'added', at)
  }

  /** What XML cannot hold is not shown; a blank or letter that is read plainer than it is written is shown as written. */
  function showRun(read: string, from: number, to: number, plain: boolean): void {
    const written = source.slice(from, to)
    if (!plain && written.normalize('NFC') !== read && !/^\s+$/u.test(written)) {
      add(read, 'added', from)
      add(written, 'hidden', from)
      return
    }
    let last = 0
    for (const { 0: odd, index } of written.matchAll(UNSHOWN)) {
      add(written.slice(last, index), 'text', from + last)
      add(odd, 'hidden', from + index)
      last = index + odd.length
    }
    add(written.slice(last), 'text', from + last)
  }
}

const UNSHOWN = /[^\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+/gu
