/** Runs the rules that speak of several drafts at once: `lint` sees one draft, and in one there is no clash. */
import type { Clash } from '../facts/clashes.ts'
import { ALL_RULES } from './all.ts'
import { optionsOf, problem } from './lint.ts'
import type { ContextOf, Problem, RuleOptions } from './rule.ts'

export const CLASH_RULES = ALL_RULES.filter(({ on }) => on === 'clash')

/** Whether one draft is enough to run a rule. */
export const speaksOfOneDraft = (rule: string): boolean => CLASH_RULES.every(({ id }) => id !== rule)

/** The problems of one draft's clashes, by the rules' own severity: what the settings make of them is the caller's business. */
export function lintClashes(clashes: readonly Clash[]): Problem[] {
  return CLASH_RULES.flatMap((rule) => {
    const problems: Problem[] = []
    const context: ContextOf<'clash', RuleOptions> = { options: optionsOf(rule, undefined), report: (at, message, more) => { problems.push(problem(rule, at, message, more)) } }
    const check = rule.check as (clash: Clash, context: ContextOf<'clash', RuleOptions>) => void
    for (const clash of clashes) check(clash, context)
    return problems
  })
}
