import type { Office } from '../data/office.ts'
import type { Facts, Subjects } from '../facts/facts.ts'
import type { Position, Span } from '../tree/nodes.ts'
import type { Family, Profile } from '../profile.ts'

export type Severity = 'error' | 'warning' | 'info' | 'hint'
/** Most serious first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint']

/** How much is shown: errors alone; what a drafter must look at, and advice worth a glance; everything. */
export type Level = 'toi-thieu' | 'chuan' | 'ky'
export const LEVELS: readonly Level[] = ['toi-thieu', 'chuan', 'ky']

/** What a user reads, in both languages of the product. */
export interface Localized { vi: string; en: string }
export type Language = keyof Localized

/**
 * The provision that a rule enforces. `evidence` says how the words were read (rules of evidence in rules/README.md);
 * a rule whose only evidence is not `verbatim` or `excerpt` is at most `info`.
 */
export interface Basis {
  instrument: string
  provision: string
  evidence: 'verbatim' | 'excerpt' | 'secondary' | 'practice' | 'unverified'
}

/** An edit of the source: offsets 0-based in UTF-16 units, `end` exclusive. An insertion has `start === end`. */
export interface Edit extends Span { text: string }
export interface Fix {
  title: Localized
  edits: Edit[]
  /** Safe: cannot change the meaning, so that `--fix` and fix-all apply it unasked. A choice or a renumbering is not safe. */
  safe: boolean
}

export interface Problem {
  rule: string
  severity: Severity
  message: Localized
  span: Span
  /** None, one, or the alternatives to choose from. */
  fixes: Fix[]
  related: Related[]
}

/** Another place that the problem has to do with: of this draft, or of the one that `elsewhere` names. */
export interface Related { span: Span; message: Localized; elsewhere?: { draft: string; position: Position } }

export type More = { severity?: Severity; fixes?: Fix[]; related?: Problem['related'] }

export type OptionValue = number | readonly string[]
/** What a user may set for a rule beside its severity: numbers and lists of words, by name. */
export type RuleOptions = Readonly<Record<string, OptionValue>>

/** One of them as the rule declares it. */
export interface RuleOption<V extends OptionValue = OptionValue> {
  default: V
  /** What it does, for who sets it. */
  says: Localized
  /** The least number that can be set. */
  least?: number
  /** The only words that a list may hold. */
  words?: readonly string[]
}

export const numberOption = (value: number, least: number, says: Localized): RuleOption<number> => ({ default: value, least, says })
export const listOption = (value: readonly string[], says: Localized, words?: readonly string[]): RuleOption<readonly string[]> => ({ default: value, says, ...(words && { words }) })

export interface RuleContext<O extends RuleOptions = RuleOptions> {
  readonly source: string
  readonly profile: Profile
  readonly facts: Facts
  /** The agencies and abbreviations that are known for this draft. */
  readonly office: Office
  /** The rule's own options, each as the user has set it or by its default. */
  readonly options: O
  /** Reports a problem at a place of the source. */
  report(at: Span, message: Localized, more?: More): void
}

/** What a rule may ask for beside its subject. A clash is between drafts: there is none to look into. */
export type ContextOf<S extends keyof Subjects, O extends RuleOptions> = S extends 'clash' ? Pick<RuleContext<O>, 'options' | 'report'> : RuleContext<O>

export interface Rule<S extends keyof Subjects, O extends RuleOptions = RuleOptions> {
  /** Kebab-case; the same as the file's name. Never changes: people put it in settings. */
  id: string
  /** One line: what a right draft looks like. */
  summary: Localized
  basis: readonly Basis[]
  /** The severity that most reports have; `report` may be given another. */
  severity: Severity
  /** The gravest that a report is ever given, when that is graver than `severity`: a level that shows nothing of it does not run the rule. */
  gravest?: Severity
  /** The families it speaks to; all when absent. */
  families?: readonly Family[]
  /** Kinds (ids of data/kinds.ts) it speaks to; all when absent. */
  documentKinds?: readonly string[]
  /**
   * The day from which a norm demands this form, by family: a draft judged by an earlier day is left alone.
   * Absent for what no norm changes: sequence, contradiction, calendar, repetition.
   */
  since?: Partial<Record<Family, string>>
  /** Families whose own norm on this has been read in a summary alone: what is said of their drafts is info, worth a glance. */
  unread?: readonly Family[]
  /** Its infos and hints are shown at the level `chuan` too: they are worth a drafter's glance. */
  glance?: true
  /** What the user may set. */
  options?: { readonly [K in keyof O]: RuleOption<O[K]> }
  /**
   * Of a unit or a list inside a Điều it judges by what stands in this Điều, the profile and whether the draft amends: so it need not be
   * asked again while the Điều stands.
   */
  local?: true
  /** What the rule looks at: `check` is called once for each subject of this sort, in reading order. */
  on: S
  check(subject: Subjects[S], context: ContextOf<S, O>): void
}

/** A rule as the registry holds it: what it looks at is its own business. */
export type AnyRule = Omit<Rule<keyof Subjects>, 'check'> & { check(subject: never, context: RuleContext): void }

/** Whether a problem of this severity is shown; one of a rule that the user has given a severity by name always is. */
export function isShownAt(level: Level, severity: Severity, { glance }: Pick<AnyRule, 'glance'>): boolean {
  if (level === 'ky' || severity === 'error') return true
  return level === 'chuan' && (severity === 'warning' || glance === true)
}

/** Names a rule. The id is also the name of its file and of its page. */
export function defineRule<S extends keyof Subjects, O extends RuleOptions = RuleOptions>(rule: Rule<S, O>): AnyRule {
  return rule as unknown as AnyRule
}

/** A message or title in both languages from one template for each. */
export const say = (vi: string, en: string): Localized => ({ vi, en })
