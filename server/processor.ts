/** The one door to the engine, for the language server, the command line and the tests. */
import { type Plugin, unified } from 'unified'
import { VFile } from 'vfile'
import type { OfficeData } from './data/office.ts'
import { type Facts, factsOf, type Reading } from './facts/facts.ts'
import { parseDraft, type Dialect } from './parse/parse.ts'
import type { Reuse } from './parse/reuse.ts'
import type { Family, Profile } from './profile.ts'
import { ALL_RULES } from './rules/all.ts'
import { lint, type LintSettings } from './rules/lint.ts'
import type { Problem } from './rules/rule.ts'
import type { Draft } from './tree/nodes.ts'

export interface CheckOptions extends LintSettings {
  /** How the text is marked up; plain text unless said. */
  dialect?: Dialect
  /** Set by the user; read from the text unless said. */
  family?: Family
  /** An id of data/kinds.ts. */
  kind?: string
  /** YYYY-MM-DD: the day that an undated draft is judged by, and that its citations may not be later than. */
  today: string
  /** What the office has added to the tables of agencies and abbreviations. */
  office?: OfficeData
  /** Told of a rule that threw. */
  onCrash?: (rule: string, error: unknown) => void
}

export interface CheckedDraft { source: string; tree: Draft; profile: Profile; facts: Facts; problems: Problem[] }

declare module 'vfile' {
  interface DataMap { options: CheckOptions; reuse: Reuse; reading: Reading; facts: Facts; problems: Problem[] }
}

const read: Plugin<[], string, Draft> = function () {
  this.parser = (source, file) => {
    const reading = parseDraft(source, file.data.options!, file.data.reuse)
    file.data.reading = reading
    return reading.tree
  }
}
const gather: Plugin<[], Draft> = () => (_, file) => { file.data.facts = factsOf(file.data.reading!) }
const check: Plugin<[], Draft> = () => (_, file) => {
  const options = file.data.options!
  file.data.problems = lint(ALL_RULES, file.data.facts!, options, options.onCrash)
}
// The tree is not of mdast's or hast's family, so unified's own typing of `use` cannot carry it from plugin to plugin.
const processor = unified().use(read as unknown as Plugin<[]>).use(gather as unknown as Plugin<[]>).use(check as unknown as Plugin<[]>).freeze()

/**
 * One draft, read and checked. Total: any string gives a tree, nothing throws.
 * `reuse` is what is kept of the last check of this draft by the same options: it makes this one quick, and uses up that one.
 */
export function checkDraft(source: string, options: CheckOptions, reuse?: Reuse): CheckedDraft {
  const file = new VFile({ value: source, data: { options, ...(reuse && { reuse }) } })
  const tree = processor.parse(file)
  processor.runSync(tree, file)
  const { reading, facts, problems } = file.data as Required<typeof file.data>
  return { source, tree: reading.tree, profile: reading.profile, facts, problems }
}

/** A draft that is only read: for who asks what a text would be and not what is wrong with it. */
export const readDraft = (source: string, options: CheckOptions): Facts => factsOf(parseDraft(source, options))
