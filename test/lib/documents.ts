/** What the documents of the project are made of, as far as their tests look: fences, code spans, links, headings, tables. */

export interface Fence { language: string; body: string }

const FENCES = /^(`{3,})([^\n`]*)\n([\s\S]*?)^\1$/gm

export function fencesIn(text: string): Fence[] {
  return [...text.matchAll(FENCES)].map(([, , info, body]) => ({ language: info!.trim().split(/\s+/)[0]!, body: body!.replace(/\n$/, '') }))
}

/** The text without its fences. */
export const proseOf = (text: string): string => text.replace(FENCES, '')

export const codeSpansIn = (text: string): string[] => [...proseOf(text).matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map((match) => match[1]!)

export const linksIn = (text: string): string[] => [...proseOf(text).replace(/(?<!`)`[^`\n]+`(?!`)/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!)

/** The anchors of the headings, as a forge makes them: lower case, blanks to hyphens, other marks dropped. */
export function anchorsIn(text: string): Set<string> {
  return new Set([...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-')))
}

/** The cells of every row of every table, without the rows of dashes. */
export function tableRows(text: string): string[][] {
  return proseOf(text).split('\n').filter((line) => line.startsWith('| ')).map((line) => line.replace(/^\| | \|$/g, '').split(' | ').map((cell) => cell.trim()))
}
