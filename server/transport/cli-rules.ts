/** `but-phap rules`: the rules and their severities, or the page of one. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ALL_RULES } from '../rules/all.ts'
import { RULES_BY_ID } from '../rules/by-id.ts'
import { EVIDENCE } from '../rules/evidence.ts'
import type { AnyRule, Language } from '../rules/rule.ts'
import { SEVERITY_WORDS, USAGE } from './cli-words.ts'

/** `home` is the folder of the bundle. */
export function rules(id: string | undefined, language: Language, home: string, out: NodeJS.WriteStream, err: NodeJS.WriteStream): 0 | 2 {
  if (id === undefined) {
    out.write(list(language))
    return 0
  }
  const rule = RULES_BY_ID.get(id)
  if (!rule) {
    err.write(`but-phap: ${USAGE.noRule(id)[language]}\n`)
    return 2
  }
  const page = language === 'vi' ? rulePages(home)[id] : undefined
  out.write(page ?? head(rule, language))
  return 0
}

function list(language: Language): string {
  const idWidth = Math.max(...ALL_RULES.map(({ id }) => id.length), 0)
  const wordWidth = Math.max(...Object.values(SEVERITY_WORDS).map((word) => word[language].length))
  return ALL_RULES.map(({ id, severity, summary }) => `${id.padEnd(idWidth)}  ${SEVERITY_WORDS[severity][language].padEnd(wordWidth)}  ${summary[language]}\n`).join('')
}

/** The pages lie beside the bundle. */
export const rulePages = (home: string): Record<string, string> => JSON.parse(readFileSync(path.join(home, 'rules.json'), 'utf8')) as Record<string, string>

function head({ id, severity, summary, basis }: AnyRule, language: Language): string {
  const cited = basis.map(({ instrument, provision, evidence }) => `- ${provision}, ${instrument} (${EVIDENCE[evidence][language]})`)
  const title = language === 'vi' ? 'Căn cứ' : 'Basis'
  return `${[`# ${id}`, summary[language], SEVERITY_WORDS[severity][language], ...(cited.length > 0 ? [`${title}:\n${cited.join('\n')}`] : [])].join('\n\n')}\n`
}
