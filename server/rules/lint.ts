import { SUBJECTS, type Facts, type Subjects } from '../facts/facts.ts'
import { ofStanding } from '../facts/standing.ts'
import type { StandingUnit } from '../parse/blocks.ts'
import type { Reuse } from '../parse/reuse.ts'
import type { Profile } from '../profile.ts'
import type { Span } from '../tree/nodes.ts'
import { groupBy } from './group-by.ts'
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

/** A rule that speaks to the draft, and how it is heard. */
interface Asked { rule: AnyRule; heard: AnyRule; named: Severity | undefined; whole: boolean; context: Omit<RuleContext, 'report'> }

/**
 * Runs the rules that speak to this draft and returns their problems by place, then rule.
 * A rule of which the level shows nothing does not run.
 * A rule that throws costs one `info` problem that names it; the others run on. `onCrash` gets the error for a log.
 */
export function lint(rules: readonly AnyRule[], facts: Facts, settings: LintSettings = {}, onCrash?: (rule: string, error: unknown) => void): Problem[] {
  const { level = 'ky' } = settings
  const asked = rules.flatMap((rule) => askedOf(rule, facts, settings) ?? [])
  const { reuse } = facts.reading, own = reuse ? outsideOf(facts) : SUBJECTS, failed = new Map<string, unknown>()
  let problems: Problem[] = []
  for (const one of asked) run(one, () => (one.rule.local ? own : SUBJECTS)[one.rule.on](facts), level, problems, failed)
  if (reuse) {
    const local = asked.filter(({ rule }) => rule.local)
    try {
      problems = problems.concat(insideStanding(local, facts, reuse, level, failed))
    } catch (error) { // a fact that they all look at
      for (const { rule } of local) failed.set(rule.id, error)
    }
  }
  if (failed.size > 0) problems = problems.filter(({ rule }) => !failed.has(rule)).concat([...failed.keys()].map((id) => crashed(rules.find((rule) => rule.id === id)!)))
  for (const [id, error] of failed) onCrash?.(id, error)
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
}

function askedOf(rule: AnyRule, facts: Facts, { level = 'ky', asked, rules, options }: LintSettings): Asked | undefined {
  const named = rules?.[rule.id], { source, profile, office } = facts.reading
  if (named === 'off' || !speaksTo(rule, profile)) return undefined
  const whole = named !== undefined || asked?.has(rule.id) === true
  const heard = rule.unread?.includes(profile.family) ? reminder(rule) : rule
  if (!whole && !isShownAt(level, heard.gravest ?? heard.severity, heard)) return undefined
  return { rule, heard, named, whole, context: { source, profile, office, facts, options: optionsOf(rule, options?.[rule.id]) } }
}

/** A rule whose norm was not read for this family: a glance is all that it asks for. */
const reminder = (rule: AnyRule): AnyRule => ({ ...rule, severity: 'info', gravest: 'info', glance: true })

function run({ rule, heard, named, whole, context }: Asked, subjects: () => Iterable<Subjects[keyof Subjects]>, level: Level, into: Problem[], failed: Map<string, unknown>): void {
  const check = rule.check as (subject: Subjects[keyof Subjects], context: RuleContext) => void
  const report: RuleContext['report'] = (at, message, more) => {
    const found = problem(heard, at, message, heard === rule ? more : { ...more, severity: 'info' }, named)
    if (whole || isShownAt(level, found.severity, heard)) into.push(found)
  }
  const asking = { ...context, report }
  try {
    for (const subject of subjects()) check(subject, asking)
  } catch (error) {
    failed.set(rule.id, error)
  }
}

/** How the subjects of local rules are listed that stand in no Điều which was taken over from the last reading. */
function outsideOf(facts: Facts): typeof SUBJECTS {
  let units: Facts['units'] | undefined, sequences: Facts['sequences'] | undefined
  return {
    ...SUBJECTS,
    unit: () => units ??= facts.units.filter(({ standing }) => !standing),
    sequence: () => sequences ??= facts.sequences.filter(({ standing }) => !standing),
  }
}

/** What local rules say inside the Điều that stand: asked once while they stand and the draft is taken for the same. */
function insideStanding(asked: readonly Asked[], facts: Facts, reuse: Reuse, level: Level, failed: Map<string, unknown>): Problem[] {
  const name = `problems ${JSON.stringify(facts.reading.profile)} ${facts.amendments.isAmending}`
  const problems: Problem[] = []
  let units: ReadonlyMap<unknown, Facts['units']> | undefined, lists: ReadonlyMap<unknown, Facts['sequences']> | undefined // only for what is new
  for (const standing of reuse.blocks) {
    const failures = failed.size
    for (const one of ofStanding(standing, name, [], () => ask(standing))) problems.push(one)
    if (failed.size > failures) standing.facts.delete(name)
  }
  return problems

  function ask(standing: StandingUnit): Problem[] {
    const found: Problem[] = []
    units ??= groupBy(facts.units, (fact) => fact.standing)
    lists ??= groupBy(facts.sequences, (sequence) => sequence.standing)
    for (const one of asked) run(one, () => (one.rule.on === 'unit' ? units : lists)!.get(standing) ?? [], level, found, failed)
    reuse.adopt(standing, found)
    return found
  }
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
  // The span may be a node's own, which moves with it when the draft is read again.
  return { rule: rule.id, severity: fixed ?? severity ?? rule.severity, message, span: { start: span.start, end: span.end }, fixes: fixes ?? [], related: related?.map((one) => ({ ...one, span: { ...one.span } })) ?? [] }
}

function crashed(rule: AnyRule): Problem {
  const message = say(`Quy tắc ${rule.id} gặp lỗi nên chưa kiểm tra được; các quy tắc khác vẫn chạy.`, `Rule ${rule.id} failed and did not check this draft; the other rules ran.`)
  return problem(rule, { start: 0, end: 0 }, message, { severity: 'info' })
}
