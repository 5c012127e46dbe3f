/** The ledger of the drafts at hand: what each cites, and what others say against it. Nothing of their text is kept beside what is cited. */
import { entryOf, type Known } from '../baseline.ts'
import { type Clash, clashesOf } from '../facts/clashes.ts'
import { type Cited, citedIn, type CitingDraft, type Instrument, instrumentsOf } from '../facts/ledger.ts'
import type { CheckedDraft } from '../processor.ts'
import { CLASH_RULES, lintClashes } from '../rules/lint-clashes.ts'
import { isShownAt, type Problem, type Severity } from '../rules/rule.ts'
import { type DraftSettings, shownProblems } from '../settings.ts'
import type { Lines } from '../text/lines.ts'

/** What the settings of a draft, and what is known of it, make of a clash at a citation. */
interface Verdict { severity: Severity; known: boolean }
interface Entry extends CitingDraft {
  /** By rule and place of the symbol; a rule that is off there has none. */
  verdicts: ReadonlyMap<string, Verdict>
  /** What is cited, without where: typing elsewhere in a draft contradicts nobody. */
  content: string
}
/** `mark` tells whether they have changed. */
export interface ClashProblems { problems: readonly Problem[]; mark: string }

const NONE: ClashProblems = { problems: [], mark: '' }

export class Ledger {
  private readonly entries = new Map<string, Entry>()
  /** By name of the draft. */
  private clashes: ReadonlyMap<string, readonly Clash[]> | undefined

  /** `key` is one for each draft, `name` what places in it are shown with. */
  set(key: string, name: string, checked: CheckedDraft, lines: Lines, settings: DraftSettings, known: Known | undefined): void {
    const cited = citedIn(checked.facts.citations, lines), content = contentOf(name, cited)
    const verdicts = verdictsOf(checked, cited, settings, known), before = this.entries.get(key)
    if (before?.content === content) {
      before.verdicts = verdicts
      for (const [i, one] of before.cited.entries()) move(one, cited[i]!)
      return
    }
    this.entries.set(key, { name, cited, verdicts, content })
    this.clashes = undefined
  }

  forget(key: string): void {
    if (this.entries.delete(key)) this.clashes = undefined
  }

  /** Forgets the drafts that are gone. */
  keep(here: (key: string) => boolean): void {
    for (const key of this.entries.keys()) if (!here(key)) this.forget(key)
  }

  /** The problems of a draft that are shown. */
  problemsOf(key: string): ClashProblems {
    const problems = this.judged(key).filter(({ known }) => !known).map(({ problem }) => problem)
    return problems.length === 0 ? NONE : { problems, mark: JSON.stringify(problems) }
  }

  /** The same and those that are known. */
  allProblemsOf(key: string): readonly Problem[] {
    return this.judged(key).map(({ problem }) => problem)
  }

  instruments(): Instrument[] {
    return instrumentsOf([...this.entries.values()])
  }

  /** The citations of `instruments` that other drafts contradict, where that is shown. */
  contradicted(): ReadonlySet<Cited> {
    return new Set([...this.entries.keys()].flatMap((key) => this.judged(key).filter(({ known }) => !known).map(({ cited }) => cited)))
  }

  private judged(key: string): Array<{ cited: Cited; known: boolean; problem: Problem }> {
    const entry = this.entries.get(key)
    if (!entry) return []
    this.clashes ??= clashesOf([...this.entries.values()])
    return (this.clashes.get(entry.name) ?? []).flatMap((clash) => lintClashes([clash]).flatMap((problem) => {
      const verdict = entry.verdicts.get(keyOf(problem.rule, clash.cited.symbol.span.start))
      return verdict ? [{ cited: clash.cited, known: verdict.known, problem: { ...problem, severity: verdict.severity } }] : []
    }))
  }
}

const PARTS = ['symbol', 'date', 'issuer', 'title'] as const

const contentOf = (name: string, cited: readonly Cited[]): string => JSON.stringify([name, cited.map((one) => [one.sure, one.kind, one.body, one.seat, ...PARTS.map((part) => one[part]?.text)])])

/** The same citation at its new place: clashes point to it. */
function move(old: Cited, now: Cited): void {
  for (const part of PARTS) if (old[part]) Object.assign(old[part], now[part])
}

/** What lets through a problem at each citation is asked beforehand, since the text is not kept. */
function verdictsOf(checked: CheckedDraft, cited: CitingDraft['cited'], settings: DraftSettings, known: Known | undefined): ReadonlyMap<string, Verdict> {
  const probes = CLASH_RULES.flatMap((rule) => {
    const { id } = rule, named = settings.rules[id], severity = named ?? rule.severity
    return severity === 'off' || (named === undefined && !isShownAt(settings.level, severity, rule)) ? [] : cited.map(({ symbol: { span } }): Problem => ({ rule: id, severity, span, message: { vi: '', en: '' }, fixes: [], related: [] }))
  })
  return new Map(shownProblems(probes, checked.source, settings).map((probe) => [
    keyOf(probe.rule, probe.span.start),
    { severity: probe.severity, known: known?.get(probe.rule)?.has(entryOf(probe, checked).fingerprint) ?? false },
  ]))
}

const keyOf = (rule: string, start: number): string => `${rule} ${start}`
