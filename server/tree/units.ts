/** The units of a draft as the field names them: the glossary, and how each is numbered. */
import { letterAt, toRoman } from './numbers.ts'
import type { AnyUnit, UnitKind } from './nodes.ts'

/** Vietnamese name as written in mid-sentence (capital where the norm demands it), and the English of the official translations. */
export const UNIT_NAMES: Readonly<Record<UnitKind, { vi: string; en: string }>> = {
  part: { vi: 'Phần', en: 'Part' },
  chapter: { vi: 'Chương', en: 'Chapter' },
  section: { vi: 'Mục', en: 'Section' },
  subsection: { vi: 'Tiểu mục', en: 'Subsection' },
  article: { vi: 'Điều', en: 'Article' },
  division: { vi: 'mục', en: 'division' },
  clause: { vi: 'khoản', en: 'clause' },
  point: { vi: 'điểm', en: 'point' },
  item: { vi: 'ý', en: 'item' },
}

/** "Điều 5", "khoản 2", "điểm đ", "mục 1.2". */
export function unitName(unit: AnyUnit, number = unit.number.text): { vi: string; en: string } {
  const { vi, en } = unit.type === 'clause' && unit.number.path ? UNIT_NAMES.division : UNIT_NAMES[unit.type]
  return { vi: `${vi} ${number}`, en: `${en} ${number}` }
}

/** A name at the head of a sentence: "Khoản 2". */
export const atHead = (name: string): string => name[0]!.toUpperCase() + name.slice(1)

/** The number of a value, written as the unit writes its own: Roman for Roman, letter for letter, the parent's path kept. Nothing past the alphabet's end. */
export function numberLike(unit: AnyUnit, value: number): string | undefined {
  const { text, path } = unit.number
  if (path) return [...path.slice(0, -1), value].join('.')
  if (/^\d/.test(text)) return String(value)
  if (/^[IVXLC]+$/u.test(text) && unit.marker.style.includes('I')) return toRoman(value)
  if (unit.type === 'part' || unit.type === 'chapter') return toRoman(value)
  const letter = letterAt(value)
  return letter && text === text.toUpperCase() ? letter.toUpperCase() : letter
}
