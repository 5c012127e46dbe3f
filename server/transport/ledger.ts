/** The ledger of the drafts at hand: what each cites, and what others say against it. Nothing of their text is kept beside what is cited. */
import { entryOf, type Known } from '../baseline.ts'
import { clashesOf } from '../facts/clashes.ts'
import { citedIn, type CitingDraft, type Instrument, instrumentsOf } from '../facts/ledger.ts'
import type { CheckedDraft } from '../processor.ts'
import { CLASH_RULES, lintClashes } from '../rules/lint-clashes.ts'
import type { Problem, Severity } from '../rules/rule.ts'
import { type DraftSettings, shownProblems } from '../settings.ts'
import type { Lines } from '../text/lines.ts'

/** What the settings of a draft, and what is known of it, make of a clash at a citation. */
interface Verdict { severity: Severity; known: boolean }
interface Entry extends CitingDraft {
  /** By rule and place of the symbol; a rule that is off there has none. */
  verdicts: ReadonlyMap<string, Verdict>
  /** Tells whether the entry has changed. */
  mark: string
}
/** `mark` tells whether they have changed. */
export interface ClashProblems { problems: readonly Problem[]; mark: string }

const NONE: ClashProblems = { problems: [], mark: '' }

export class Ledger {
  private readonly entries = new Map<string, Entry>()
  private found: { shown: Map<string, ClashProblems>; all: Map<string, readonly Problem[]> } | undefined

  /** `key` is one for each draft, `name` what places in it are shown with. */
  set(key: string, name: string, checked: CheckedDraft, lines: Lines, settings: DraftSettings, known: Known | undefined): void {
    const cited = citedIn(checked.facts.citations, lines)
    const verdicts = verdictsOf(checked, cited, settings, known)
    const mark = JSON.stringify([name, cited, [...verdicts]])
    if (this.entries.get(key)?.mark === mark) return
    this.entries.set(key, { name, cited, verdicts, mark })
    this.found = undefined
  }

  forget(key: string): void {
    if (this.entries.delete(key)) this.found = undefined
  }

  /** Forgets the drafts that are gone. */
  keep(here: (key: string) => boolean): void {
    for (const key of this.entries.keys()) if (!here(key)) this.forget(key)
  }

  /** The problems of a draft that are shown. */
  problemsOf(key: string): ClashProblems {
    return this.clashes().shown.get(key) ?? NONE
  }

  /** The same and those that are known. */
  allProblemsOf(key: string): readonly Problem[] {
    return this.clashes().all.get(key) ?? []
  }

  instruments(): Instrument[] {
    return instrumentsOf([...this.entries.values()])
  }

  private clashes(): NonNullable<typeof this.found> {
    if (this.found) return this.found
    const byName = clashesOf([...this.entries.values()])
    const shown = new Map<string, ClashProblems>(), all = new Map<string, readonly Problem[]>()
    for (const [key, { name, verdicts }] of this.entries) {
      const judged = (byName.get(name) ?? []).flatMap((clash) => lintClashes([clash]).flatMap((problem) => {
        const verdict = verdicts.get(keyOf(problem.rule, clash.cited.symbol.span.start))
        return verdict ? [{ known: verdict.known, problem: { ...problem, severity: verdict.severity } }] : []
      }))
      if (judged.length === 0) continue
      const problems = judged.filter(({ known }) => !known).map(({ problem }) => problem)
      all.set(key, judged.map(({ problem }) => problem))
      if (problems.length > 0) shown.set(key, { problems, mark: JSON.stringify(problems) })
    }
    this.found = { shown, all }
    return this.found
  }
}

/** What lets through a problem at each citation is asked beforehand, since the text is not kept. */
function verdictsOf(checked: CheckedDraft, cited: CitingDraft['cited'], settings: DraftSettings, known: Known | undefined): ReadonlyMap<string, Verdict> {
  const probes = CLASH_RULES.flatMap(({ id, severity: own }) => {
    const severity = settings.rules[id] ?? own
    return severity === 'off' ? [] : cited.map(({ symbol: { span } }): Problem => ({ rule: id, severity, span, message: { vi: '', en: '' }, fixes: [], related: [] }))
  })
  return new Map(shownProblems(probes, checked.source, settings).map((probe) => [
    keyOf(probe.rule, probe.span.start),
    { severity: probe.severity, known: known?.get(probe.rule)?.has(entryOf(probe, checked).fingerprint) ?? false },
  ]))
}

const keyOf = (rule: string, start: number): string => `${rule} ${start}`
