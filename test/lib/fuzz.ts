/** Texts that nobody would write, made of such as somebody did, and what must hold of them all the same. */
import type { Dialect } from '../../server/parse/parse.ts'
import { assertSame, assertSettles, assertWhole, DEBRIS, decomposed, LEGAL, withEnds } from './properties.ts'
import { type Random, randomOf } from './random.ts'
import { assertReread } from './reuse.ts'

/** What is cut out of a document to be changed: long enough for a list and its neighbours, short enough for many a second. */
const LONGEST = 2_500
const MOST_CHANGES = 12

/** Case `n` of a seed; the same for the same texts. */
export function fuzzCase(texts: readonly string[], seed: number, n: number): { source: string; dialect: Dialect } {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ n)
  const dialect = random.next() < 0.15 ? 'markdown' : 'text'
  let source = excerpt(random.pick(texts), random)
  for (let i = random.whole(1, MOST_CHANGES); i > 0; i--) source = random.pick(CHANGES)(source, random, texts)
  return { source: source.slice(0, 2 * LONGEST), dialect }
}

/** Throws when something does not hold of the text. The dearer properties take turns. */
export function assertHolds(source: string, dialect: Dialect, turn = 0): void {
  assertWhole(source, dialect)
  const composed = source.normalize('NFC'), lines = source.replace(/\r\n?/g, '\n')
  // Scripts that compose by other marks than the Latin ones stay as they are written, and piles of marks make no letter of any.
  const isLatin = /^[\0-\u02ff\u1e00-\u1eff\u2000-\u2bff]*$/.test(composed)
  if (turn % 5 === 4) return assertReread(source, dialect, 4, randomOf(turn))
  switch (dialect === 'markdown' || (turn % 4 === 1 && !isLatin) ? 0 : turn % 4) {
    case 0: return assertSettles(source, dialect)
    case 1: return assertSame(composed, composed.normalize('NFD'), decomposed(composed), 'letters decomposed')
    case 2: return assertSame(lines, lines.replaceAll('\n', '\r\n'), withEnds(lines, '\r\n'), 'lines that end in CRLF')
    case 3: return /^[\uFEFF\p{M}]/u.test(source) ? undefined : assertSame(source, `\uFEFF${source}`, (offset) => offset + 1, 'behind a byte-order mark')
  }
}

/** A shorter text of which the same does not hold: pieces are left out as long as it goes on failing. */
export function shortened(source: string, fails: (source: string) => boolean): string {
  let text = source
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < text.length;) {
      const less = text.slice(0, at) + text.slice(at + size)
      if (less !== text && fails(less)) text = less
      else at += size
    }
  }
  return text
}

function excerpt(text: string, random: Random): string {
  const length = random.whole(20, LONGEST), from = random.whole(0, Math.max(0, text.length - length))
  return text.slice(from, from + length)
}

type Change = (source: string, random: Random, texts: readonly string[]) => string

const CHANGES: readonly Change[] = [
  cut((piece, random) => (random.next() < 0.5 ? '' : piece + piece)),
  cut((piece) => piece.normalize('NFD')),
  cut((piece) => piece.toUpperCase()),
  cut((piece) => piece.toLowerCase()),
  cut((piece) => piece.replaceAll('\n', ' ')),
  cut((piece) => piece.replaceAll(' ', '\n')),
  cut((piece) => [...piece].reverse().join('')),
  cut((piece) => piece.replace(/\d+/g, (digits) => String(Number(digits) + 1))),
  cut((piece) => `“${piece}”`),
  cut((piece) => piece.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b')),
  insert((random) => random.pick(LEGAL)),
  insert((random) => random.pick(DEBRIS)),
  insert((random) => random.pick(DEBRIS).repeat(random.whole(2, 40))),
  insert((random) => String.fromCharCode(random.whole(0, 0xffff))),
  insert((random, texts) => excerpt(random.pick(texts), random).slice(0, 300)),
  (source, random) => random.shuffled(source.split('\n')).join('\n'),
  (source, random) => source.slice(0, random.whole(0, source.length)),
  (source, random) => source.slice(random.whole(0, source.length)),
]

/** Changes a stretch of the text. */
function cut(by: (piece: string, random: Random) => string): Change {
  return (source, random) => {
    const from = random.whole(0, source.length), to = Math.min(source.length, from + random.whole(1, 200))
    return source.slice(0, from) + by(source.slice(from, to), random) + source.slice(to)
  }
}

function insert(what: (random: Random, texts: readonly string[]) => string): Change {
  return (source, random, texts) => {
    const at = random.whole(0, source.length)
    return source.slice(0, at) + what(random, texts) + source.slice(at)
  }
}
