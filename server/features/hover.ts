/** Over a reference: the text that it leads to. Over a problem: the rule behind it, the provision that it rests on, and how to switch it off. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver'
import { RULES_BY_ID } from '../rules/by-id.ts'
import { EVIDENCE } from '../rules/evidence.ts'
import type { AnyRule, Language, Problem } from '../rules/rule.ts'
import { pageOf } from './diagnostics.ts'
import { type EditorDraft, offsetOf, rangeOf } from './draft.ts'
import { targetText } from './navigation.ts'

const MOST = 3

export function hover(draft: EditorDraft, position: Position, rulePage?: string): Hover | null {
  const offset = offsetOf(draft, position)
  const here = draft.problems.filter(({ span }) => span.start <= offset && offset <= span.end)
  const target = targetText(draft, position)
  if (here.length === 0) return target ? { contents: { kind: MarkupKind.Markdown, value: target.value }, range: target.range } : null
  const rules = [...new Set(here.map(({ rule }) => rule))].slice(0, MOST)
  const sections = rules.flatMap((id) => sectionOf(RULES_BY_ID.get(id), draft.language, rulePage) ?? [])
  if (target) sections.push(target.value)
  if (sections.length === 0) return null
  return { contents: { kind: MarkupKind.Markdown, value: sections.join('\n\n---\n\n') }, range: rangeOf(draft, smallest(here).span) }
}

const WORDS = {
  vi: { basis: 'Căn cứ', page: 'Xem giải thích và ví dụ', off: (id: string) => `Tắt quy tắc này: bấm \`Ctrl+.\` tại đây, hoặc ghi \`"${id}": "off"\` vào mục \`rules\` của tệp \`.but-phap.json\`.` },
  en: { basis: 'Basis', page: 'Explanation and examples', off: (id: string) => `To switch this rule off: press \`Ctrl+.\` here, or write \`"${id}": "off"\` under \`rules\` in \`.but-phap.json\`.` },
}

function sectionOf(rule: AnyRule | undefined, language: Language, rulePage: string | undefined): string | undefined {
  if (!rule) return undefined
  const words = WORDS[language]
  const basis = rule.basis.map(({ instrument, provision, evidence }) => `- ${inMarkdown(`${provision}, ${instrument}`)} _(${EVIDENCE[evidence][language]})_`)
  return [
    `**${inMarkdown(rule.summary[language])}**`,
    ...(basis.length > 0 ? [`${words.basis}:\n\n${basis.join('\n')}`] : []),
    ...(rulePage ? [`[${words.page}](${pageOf(rulePage, rule.id)})`] : []),
    words.off(rule.id),
  ].join('\n\n')
}

const smallest = (problems: readonly Problem[]): Problem => problems.reduce((least, one) => (one.span.end - one.span.start < least.span.end - least.span.start ? one : least))
const inMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
