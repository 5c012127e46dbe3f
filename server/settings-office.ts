/** Reads what an office says of itself: its agencies and its abbreviations. */
import { findNodeAtLocation, type Node as JsonNode } from 'jsonc-parser'
import type { OfficeAgency, OfficeData } from './data/office.ts'
import { given } from './given.ts'
import { say } from './rules/rule.ts'
import type { JsonReader } from './settings-json.ts'

/** What stands for an agency in a symbol, as the grammar reads it: "STP", "SGD&ĐT", "SNgV". */
const CODE = /^\p{Lu}[\p{L}\p{N}]{0,15}(?:&\p{Lu}{1,6})?$/u
const ABBREVIATION = /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}&.-]{1,14}$/u

export function readOffice(node: JsonNode, reader: JsonReader): OfficeData {
  const office: OfficeData = {}
  reader.object(node, {
    agencies: (value) => Object.assign(office, given({ agencies: reader.list(value, (one) => readAgency(one, reader)) })),
    abbreviations: (value) => { office.abbreviations = readAbbreviations(value, reader) },
  })
  return office
}

function readAgency(node: JsonNode, reader: JsonReader): OfficeAgency | undefined {
  let codes: string[] = [], names: string[] = []
  const agency: { side?: 'state' | 'party' } = {}
  reader.object(node, {
    codes: (value) => { codes = reader.list(value, (one) => readCode(one, reader)) ?? [] },
    names: (value) => { names = reader.list(value, reader.words) ?? [] },
    side: (value) => Object.assign(agency, given({ side: reader.oneOf(['state', 'party'])(value) })),
  })
  if (codes.length > 0 && names.length > 0) return { codes, names, ...agency }
  // A list with wrong values alone has been told of.
  if (node.type === 'object' && !(hasItems(node, 'codes') && hasItems(node, 'names'))) {
    reader.warn(node, say('Mỗi cơ quan cần "codes" (chữ viết tắt trong ký hiệu) và "names" (tên); mục này bị bỏ qua.', 'Each agency needs "codes" (what stands for it in a symbol) and "names"; this entry is left out.'))
  }
  return undefined
}

/** Whether there is such a key, and no empty list behind it. */
const hasItems = (node: JsonNode, key: string): boolean => {
  const value = findNodeAtLocation(node, [key])
  return value !== undefined && !(value.type === 'array' && !value.children?.length)
}

function readCode(node: JsonNode, reader: JsonReader): string | undefined {
  const code = reader.words(node)
  if (code === undefined || CODE.test(code)) return code
  reader.warn(node, say('Chữ viết tắt của cơ quan viết liền, bắt đầu bằng chữ hoa, ví dụ "STP", "SGD&ĐT".', 'The code of an agency is one word that begins with a capital, like "STP" or "SGD&ĐT".'))
  return undefined
}

function readAbbreviations(node: JsonNode, reader: JsonReader): Record<string, string> {
  const pairs: Array<[string, string]> = []
  reader.eachProperty(node, (key, value) => {
    const short = reader.words(key)
    if (short === undefined) return
    if (!ABBREVIATION.test(short)) return reader.warn(key, say('Từ viết tắt viết liền, có chữ hoa, ví dụ "TTHC".', 'An abbreviation is one word with capitals, like "TTHC".'))
    const full = reader.words(value)
    if (full !== undefined) pairs.push([short, full])
  })
  return Object.fromEntries(pairs)
}
