import { SUBJECTS, type Facts, type Subjects } from '../facts/facts.ts'
import type { Profile } from '../profile.ts'
import type { Span } from '../tree/nodes.ts'
import { type AnyRule, isShownAt, type Level, type Localized, type More, type Problem, type RuleContext, type RuleOptions, type Severity, say } from './rule.ts'

/** Severity by rule id; `off` silences a rule. A rule that is not named keeps its own. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>
/** What the user has set of the rules' own options, by rule id. */
export type OptionSettings = Readonly<Record<string, RuleOptions>>

export interface LintSettings {
  rules?: RuleSettings
  options?: OptionSettings
  /** What is shown of the rules that are not named; everything unless said. */
  level?: Level
  /** Rules whose problems are all given, whatever the level: their severity is another at some places, which are not known here. */
  asked?: ReadonlySet<string>
}

/**
 * Runs the rules that speak to this draft and returns their problems by place, then rule.
 * A rule of which the level shows nothing does not run.
 * A rule that throws costs one `info` problem that names it; the others run on. `onCrash` gets the error for a log.
 */
export function lint(rules: readonly AnyRule[], facts: Facts, settings: LintSettings = {}, onCrash?: (rule: string, error: unknown) => void): Problem[] {
  const { level = 'ky', asked } = settings
  const problems: Problem[] = []
  for (const rule of rules) {
    const named = settings.rules?.[rule.id]
    if (named === 'off' || !speaksTo(rule, facts.reading.profile)) continue
    const whole = named !== undefined || asked?.has(rule.id) === true
    const heard = rule.unread?.includes(facts.reading.profile.family) ? reminder(rule) : rule
    if (!whole && !isShownAt(level, heard.gravest ?? heard.severity, heard)) continue
    const before = problems.length
    try {
      runRule(rule, facts, settings.options?.[rule.id], (at, message, more) => {
        const found = problem(heard, at, message, heard === rule ? more : { ...more, severity: 'info' }, named)
        if (whole || isShownAt(level, found.severity, heard)) problems.push(found)
      })
    } catch (error) {
      problems.length = before
      problems.push(crashed(rule))
      onCrash?.(rule.id, error)
    }
  }
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
}

/** A rule whose norm was not read for this family: a glance is all that it asks for. */
const reminder = (rule: AnyRule): AnyRule => ({ ...rule, severity: 'info', gravest: 'info', glance: true })

function runRule(rule: AnyRule, facts: Facts, set: RuleOptions | undefined, report: RuleContext['report']): void {
  const { source, profile, office } = facts.reading
  const context: RuleContext = { source, profile, office, facts, options: optionsOf(rule, set), report }
  const check = rule.check as (subject: Subjects[keyof Subjects], context: RuleContext) => void
  for (const subject of SUBJECTS[rule.on](facts)) check(subject, context)
}

const NO_OPTIONS: RuleOptions = {}

export function optionsOf({ options }: AnyRule, set: RuleOptions | undefined): RuleOptions {
  return options ? Object.fromEntries(Object.entries(options).map(([name, option]) => [name, set?.[name] ?? option.default])) : NO_OPTIONS
}

/** A rule speaks to its families and kinds, and of form only by the norm in force on the draft's day. */
function speaksTo(rule: AnyRule, { family, kind, asOf }: Profile): boolean {
  if (rule.families && !rule.families.includes(family)) return false
  if (rule.documentKinds && (!kind || !rule.documentKinds.includes(kind))) return false
  if (!rule.since) return true
  const since = rule.since[family]
  return since !== undefined && asOf >= since
}

export function problem(rule: AnyRule, span: Span, message: Localized, { severity, fixes, related }: More = {}, fixed?: Severity): Problem {
  return { rule: rule.id, severity: fixed ?? severity ?? rule.severity, message, span, fixes: fixes ?? [], related: related ?? [] }
}

function crashed(rule: AnyRule): Problem {
  const message = say(`Quy tắc ${rule.id} gặp lỗi nên chưa kiểm tra được; các quy tắc khác vẫn chạy.`, `Rule ${rule.id} failed and did not check this draft; the other rules ran.`)
  return problem(rule, { start: 0, end: 0 }, message, { severity: 'info' })
}
