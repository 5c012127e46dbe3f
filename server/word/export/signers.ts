/** Who signs on which side. Two sign side by side above the recipients, as in form 1.9 of Phụ lục III (biên bản: THƯ KÝ left, CHỦ TỌA right). */
import { isCapitals } from '../../text/letters.ts'
import type { Closing } from '../../tree/nodes.ts'
import type { Role } from './roles.ts'

type Part = Closing['children'][number]

const NAME = /^(?:\p{Lu}\p{Ll}*\.?\s*){2,7}$/u
const SECRETARY = /^THƯ KÝ/u
/** Each of the two begins a block of its own, a name above it or not. */
const MINUTES = /^(?:THƯ KÝ|CHỦ (?:TỌA|TOẠ|TRÌ))(?:\s|$)/u

/** The role of each part of a closing that is not a list of recipients. */
export function signingRoles(parts: readonly Part[]): ReadonlyMap<Part, Role> {
  const pair = pairOf(parts)
  if (pair) return new Map([...sideOf(pair[0], 'signatureLeft', 'signerLeft'), ...sideOf(pair[1], 'signature', 'signer')])
  const lastTitle = parts.findLastIndex(isTitle)
  return new Map(parts.map((part, i) => [part, part.type === 'signature' ? (i > lastTitle && lastTitle >= 0 && NAME.test(part.value) ? 'signer' : 'signature') : part.type === 'opaque' ? 'opaque' : 'paragraph']))
}

const isTitle = (part: Part): boolean => part.type === 'signature' && isCapitals(part.value)

/** What stands last below the office is the name, or the blank for it. */
function sideOf(side: readonly Part[], title: Role, name: Role): Array<[Part, Role]> {
  return side.map((part, i) => [part, i > 0 && i === side.length - 1 ? name : title])
}

/** The blocks of the two, left and right; nothing where one signs, or three, or where the recipients stand in the left column. */
function pairOf(parts: readonly Part[]): [Part[], Part[]] | undefined {
  const end = parts.findIndex(({ type }) => type === 'recipients'), signing = end < 0 ? parts : parts.slice(0, end)
  if (!signing[0] || !isTitle(signing[0]) || signing.some(({ type }) => type === 'opaque') || (end >= 0 && parts.slice(end).some(({ type }) => type === 'signature'))) return
  const [first, second, third] = columnsOf(signing) ?? blocksOf(signing)
  if (!first || !second || third || ![first, second].every(signs)) return
  return SECRETARY.test(wordsOf(second[0]!)) ? [second, first] : [first, second]
}

/** Both on each line: "THƯ KÝ          CHỦ TỌA". */
function columnsOf(signing: readonly Part[]): Part[][] | undefined {
  const lines = new Map<number, Part[]>()
  for (const part of signing) lines.set(part.position.start.line, [...lines.get(part.position.start.line) ?? [], part])
  const rows = [...lines.values()]
  return rows.every(({ length }) => length === 2) ? [rows.map(([left]) => left!), rows.map(([, right]) => right!)] : undefined
}

/** One below the other: an office behind a name is another's. */
function blocksOf(signing: readonly Part[]): Part[][] {
  const blocks: Part[][] = []
  for (const part of signing) {
    const last = blocks.at(-1)
    if (last && !(isTitle(part) && (!isTitle(last.at(-1)!) || MINUTES.test(wordsOf(part))))) last.push(part)
    else blocks.push([part])
  }
  return blocks
}

/** An office that ends in a name, or one of the two of a biên bản, whose names may still be blank. */
const signs = (block: readonly Part[]): boolean => MINUTES.test(wordsOf(block[0]!)) || NAME.test(wordsOf(block.at(-1)!))

const wordsOf = (part: Part): string => ('value' in part ? part.value : '')
