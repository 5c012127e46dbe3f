/** Bodies and recipients that a draft may name. */
import { blockRule } from '../data/blocks.ts'
import { ISSUERS } from '../data/issuers.ts'
import { say } from '../rules/rule.ts'
import { textOf } from '../tree/walk.ts'
import { CompletionItemKind } from 'vscode-languageserver'
import type { Offer } from './completion.ts'
import type { EditorDraft } from './draft.ts'

/** What the office has added first, then the bodies that stand today; of the Party only where the Party is spoken of. */
export function agencies({ checked: { facts, profile } }: EditorDraft): string[] {
  const standing = ISSUERS.filter(({ until, side }) => (!until || until >= profile.asOf) && (side === 'state' || profile.family === 'DANG'))
  return [...new Set([...facts.reading.office.own.agencies, ...standing.flatMap(({ names }) => names.slice(0, 1))])]
}

/** The lines of Nơi nhận: what the kind of document begins with, those who are charged in the implementing article, the line Lưu. Lines that stand already are left out. */
export function recipientLines({ checked: { facts, profile }, language }: EditorDraft): Offer[] {
  const isParty = profile.family === 'DANG', end = isParty ? ',' : ';'
  const article = facts.units.findLast(({ unit, zone, ancestors }) => unit.type === 'article' && zone.document === 'main' && ancestors.every(({ type }) => type !== 'quoted') && DUTY.test(textOf(unit)))
  const lines = [
    ...(blockRule(profile, 'nhu-tren') === 'required' ? [`Như trên${end}`] : []),
    ...(article ? [`Như Điều ${article.unit.number.text}${end}`, ...charged(textOf(article.unit)).map((name) => `${name}${end}`)] : []),
    isParty ? 'Lưu Văn phòng' : 'Lưu: VT, ',
  ]
  const there = new Set(facts.recipients?.lines.map(({ words }) => words.replace(/[;,.\s]+$/u, '')))
  return lines.filter((line) => !there.has(line.replace(/[;,.\s]+$/u, '')) && !(line.startsWith('Lưu') && facts.recipients?.lines.some(({ isFiling }) => isFiling)))
    .map((text) => ({ text, kind: CompletionItemKind.Value, detail: SAID[language] }))
}

const DUTY = /chịu trách nhiệm/u
const POST = /^(?:Chánh (?=Văn phòng|Thanh tra)|(?:Giám đốc|Thủ trưởng|Trưởng|Chủ tịch|Bộ trưởng) (?=(?:các )?(?:Sở|sở|Ban|ban|Phòng|Công an|Ủy ban|UBND|Bộ|Trung tâm|đơn vị|cơ quan|phòng)))/u
const LONGEST_NAME = 90

/** "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và các tổ chức có liên quan chịu trách nhiệm": the bodies of those who head them. */
function charged(text: string): string[] {
  const [before = ''] = text.split(/(?:có liên quan )?chịu trách nhiệm/u)
  const sentence = before.slice(before.search(/(?:Chánh|Giám đốc|Thủ trưởng|Chủ tịch|Trưởng|Văn phòng|Sở|Các)/u)).replace(/\s+/gu, ' ')
  return sentence.split(/[,;]| và (?=\p{L}+ )/u).map((name) => name.trim().replace(POST, '')).filter((name) => /^\p{Lu}/u.test(name) && name.length <= LONGEST_NAME)
}

const SAID = say('nơi nhận của văn bản này', 'a recipient of this draft')
