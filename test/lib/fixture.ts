/**
 * A rule's page is its test. A fence ```vbpl (plain) or ```vbpl-md (Markdown) holds a draft. A line of spaces, carets and a message
 * belongs to the draft's line above it; several may follow one line. A fence marked `fixed` is what the first fix of the first problem
 * of the fence before it gives. A fence marked `other` holds another draft of the folder of the next one. Behind the language may stand `family=QP`, `kind=quyet-dinh`, `today=2026-11-23`.
 */
import { EVIDENCE } from '../../server/rules/evidence.ts'
import type { Family } from '../../server/profile.ts'
import type { CheckOptions } from '../../server/processor.ts'
import type { AnyRule, Problem } from '../../server/rules/rule.ts'

/** A problem as a page draws it: 0-based line, columns of the carets, the message. */
export interface Mark { line: number; from: number; to: number; message: string }
export interface Case {
  /** The heading that the fence stands under. */
  section: string
  /** Line of the page, 1-based. */
  at: number
  fixed: boolean
  draft: string
  expected: Mark[]
  /** Other drafts that lie beside this one. */
  others: string[]
  options: Omit<CheckOptions, 'rules' | 'onCrash'>
}

/** The day on which the pages are checked, unless a fence says another. */
export const TODAY = '2026-11-23'

const FENCE = /^```(vbpl-md|vbpl)([^\n]*)\n([\s\S]*?)^```$/gm
const CARETS = /^( *)(\^+) (.+)$/

export function casesIn(page: string): Case[] {
  let others: string[] = []
  return [...page.matchAll(FENCE)].flatMap((match): Case[] => {
    const before = page.slice(0, match.index)
    const words = match[2]!.trim().split(/\s+/).filter(Boolean)
    const { draft, expected } = draftAndMarks(match[3]!.replace(/\n$/, ''))
    if (words.includes('other')) {
      others.push(draft)
      return []
    }
    const beside = others
    others = []
    return [{
      section: before.match(/^## .+$/gm)?.at(-1)?.slice(3) ?? '',
      at: before.split('\n').length,
      fixed: words.includes('fixed'),
      options: optionsOf(match[1] === 'vbpl-md', words),
      draft, expected, others: beside,
    }]
  })
}

/** The problems of a draft as a page would draw them; one that runs over several lines is drawn on its first. */
export function marksOf(draft: string, problems: readonly Problem[]): Mark[] {
  return problems.map(({ span, message }) => {
    const start = draft.lastIndexOf('\n', span.start - 1) + 1
    const lineEnd = draft.indexOf('\n', span.start)
    const end = Math.min(span.end, lineEnd < 0 ? draft.length : lineEnd)
    return { line: draft.slice(0, start).split('\n').length - 1, from: span.start - start, to: Math.max(end, span.start + 1) - start, message: message.vi }
  })
}

/** A draft with its marks drawn in, for a page or for the message of a failed test. */
export function draw(draft: string, marks: readonly Mark[]): string {
  return draft.split('\n').flatMap((line, index) => [
    line,
    ...marks.filter((mark) => mark.line === index).map(({ from, to, message }) => `${' '.repeat(from)}${'^'.repeat(to - from)} ${message}`),
  ]).join('\n')
}

const HEADINGS = ['## Sai', '## Đúng', '## Tắt quy tắc này', '## In English']

/** What a page lacks of the shape that all pages have. Empty when nothing. */
export function pageFaults(page: string, rule: AnyRule): string[] {
  const lines = page.split('\n')
  const paragraphs = page.split(/\n{2,}/)
  const cases = casesIn(page)
  const under = (section: string): Case[] => cases.filter((one) => one.section === section)
  const faults: string[] = []
  const demand = (holds: boolean, what: string): void => { if (!holds) faults.push(what) }

  demand(lines[0] === `# ${rule.id}`, `the first line is not "# ${rule.id}"`)
  demand(paragraphs[1] === rule.summary.vi, `the first paragraph is not the summary "${rule.summary.vi}"`)
  const basis = lines.find((line) => line.startsWith('Căn cứ: '))
  demand(basis !== undefined, 'no line begins with "Căn cứ: "')
  for (const { instrument, provision, evidence } of rule.basis) {
    for (const word of [instrument, provision, EVIDENCE[evidence].vi]) demand(!basis || basis.includes(word), `the line "Căn cứ:" does not say "${word}"`)
  }
  const found = lines.filter((line) => HEADINGS.includes(line))
  demand(found.join() === HEADINGS.join(), `the sections are not ${HEADINGS.join(', ')}, once each and in this order`)
  const english = page.split('## In English\n')[1]?.trim() ?? ''
  demand(english.startsWith(rule.summary.en), `the section "In English" does not begin with "${rule.summary.en}"`)
  demand(under('Sai').some((one) => one.expected.length > 0), 'no fence under "Sai" has a problem')
  demand(under('Đúng').length > 0, 'no fence under "Đúng"')
  for (const one of under('Sai')) demand(one.fixed || one.expected.length > 0, `line ${one.at}: a fence under "Sai" has no carets`)
  for (const one of under('Đúng')) demand(one.expected.length === 0, `line ${one.at}: a fence under "Đúng" has carets`)
  return faults
}

function draftAndMarks(text: string): Pick<Case, 'draft' | 'expected'> {
  const kept: string[] = [], expected: Mark[] = []
  for (const line of text.split('\n')) {
    const caret = CARETS.exec(line)
    if (caret) expected.push({ line: kept.length - 1, from: caret[1]!.length, to: caret[1]!.length + caret[2]!.length, message: caret[3]! })
    else kept.push(line)
  }
  return { draft: kept.join('\n'), expected }
}

function optionsOf(markdown: boolean, words: string[]): Case['options'] {
  const value = (key: string): string | undefined => words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1)
  const family = value('family') as Family | undefined, kind = value('kind')
  return { dialect: markdown ? 'markdown' : 'text', today: value('today') ?? TODAY, ...(family && { family }), ...(kind && { kind }) }
}
