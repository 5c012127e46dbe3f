/** What the rules on citations share: edits that touch only the faulty characters of a symbol, and the names for its parts. */
import { kindById } from '../data/kinds.ts'
import type { Office } from '../data/office.ts'
import { type Mention, tokenSpan } from '../facts/citations.ts'
import { sourceSpan } from '../text/view.ts'
import type { Token } from '../parse/symbols.ts'
import { type Edit, type Fix, say } from './rule.ts'

/** Writes the symbol as it should be. Safe when only slips of the keyboard are mended. */
export function rightSymbol(mention: Mention, safe: boolean): Fix {
  const { right } = mention.symbol
  return { title: say(`Sửa thành “${right}”`, `Change to “${right}”`), edits: symbolEdits(mention), safe }
}

/** The fix that puts one part in another's place; a choice, for another part may be the wrong one. */
export function replaceToken(mention: Mention, token: Token, text: string): Fix {
  return { title: say(`Đổi “${token.text}” thành “${text}”`, `Change “${token.text}” to “${text}”`), edits: [{ ...tokenSpan(mention, token), text }], safe: false }
}

export function symbolEdits(mention: Mention): Edit[] {
  return mention.symbol.tokens.filter(({ text, right }) => text !== right).map((token) => {
    const { before, after } = commonEnds(token)
    const start = mention.at + token.at
    return { ...sourceSpan(mention.text.view, start + before, start + token.text.length - after), text: token.right.slice(before, token.right.length - after) }
  })
}

function commonEnds({ text, right }: Token): { before: number; after: number } {
  const shorter = Math.min(text.length, right.length)
  let before = 0, after = 0
  while (before < shorter && text[before] === right[before]) before++
  while (after < shorter - before && text.at(-1 - after) === right.at(-1 - after)) after++
  return { before, after }
}

/** "Chỉ thị" for the kind's id; as a sentence begins. */
export const kindName = (id: string): string => kindById(id)!.name
/** YYYY-MM-DD as it is printed: ngày < 10 and months 1, 2 get a zero. */
export function printedDate(iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string]
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}

/** Who could have issued under this symbol, as a drafter in a province would write it. */
export function likelyIssuers({ symbol: { kind, issuer } }: Mention, office: Office): readonly string[] {
  const code = issuer?.right ?? '', body = office.issuerByCode(code)
  if (code in LOCAL) return LOCAL[code]!
  if (!body) return []
  const name = body.names[0]!
  return kind?.right === 'TT' && name.startsWith('Bộ ') ? [`Bộ trưởng ${name}`] : [name]
}

const LOCAL: Readonly<Record<string, readonly string[]>> = {
  UBND: ['UBND tỉnh', 'Chủ tịch UBND tỉnh'], CTUBND: ['Chủ tịch UBND tỉnh'], HĐND: ['HĐND tỉnh'], TU: ['Tỉnh ủy'],
  TW: ['Ban Chấp hành Trung ương', 'Bộ Chính trị', 'Ban Bí thư'],
}
