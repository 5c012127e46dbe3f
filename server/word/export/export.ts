/** A draft written as a Word file in the layout of its family: the one door of `server/word/export`. */
import type { Reading } from '../../facts/facts.ts'
import type { Dialect } from '../../parse/parse.ts'
import { wordPackage } from '../package.ts'
import { bodyXml } from './document.ts'
import { sheetOf } from './sheet.ts'
import { stylesXml } from './styles.ts'

/** The bytes of a .docx. The same draft gives the same bytes; nothing but what is shown, and how lines were broken, is in them. */
export function exportWord(reading: Reading, dialect: Dialect = 'text'): Uint8Array {
  const { family } = reading.profile
  return wordPackage({ body: bodyXml(sheetOf(reading, dialect), family), styles: (namespaces) => stylesXml(family, namespaces), headers: true })
}
