/** A fix mends its problem and makes no other: over every page of a rule, every draft, and every document of a corpus folder given by path. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { applyEdits, safeFix, withoutOverlap } from '../server/features/fixes.ts'
import type { Dialect } from '../server/parse/parse.ts'
import { checkDraft } from '../server/processor.ts'
import { ALL_RULES } from '../server/rules/all.ts'
import type { Problem } from '../server/rules/rule.ts'
import { decode } from '../server/transport/decode.ts'
import { casesIn } from './lib/fixture.ts'

interface Text { name: string; source: string; dialect: Dialect; family?: 'QP' | 'HC' | 'DANG'; kind?: string }

const TODAY = '2026-11-23'
/** A scan read by a machine, and a page whose two columns run together: their lists are so broken that mending one place lets the next be judged for the first time. */
const SCANNED = ['234-2026-nd-cp.txt', 'qd-ubnd-ha-noi-so-trong.txt']
const CORPUS = process.env.BUT_PHAP_CORPUS

const files = (folder: string, pattern: RegExp): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => pattern.test(file)).map((file) => path.join(folder, file))
const dialectOf = (file: string): Dialect => (file.endsWith('.md') ? 'markdown' : 'text')
const DRAFTS: Text[] = [...files('test/drafts', /\.vbpl(?:\.md)?$/), ...files('test/samples', /\.vbpl/)].map((name) => ({ name, source: readFileSync(name, 'utf8'), dialect: dialectOf(name) }))
const PAGES: Text[] = files('server/rules', /[/\\][a-z-]+[/\\][a-z0-9-]+\.md$/).flatMap((file) => casesIn(readFileSync(file, 'utf8')).map(({ at, draft, options: { dialect = 'text', family, kind } }) => (
  { name: `${file}:${at}`, source: draft, dialect, ...(family && { family }), ...(kind && { kind }) }
)))

describe('a safe fix', function () {
  this.timeout(60_000)

  for (const [what, texts] of [['drafts', DRAFTS], ['pages', PAGES]] as const) {
    it(`makes no new problem (${what})`, () => {
      const faults = texts.flatMap((text) => check(text).flatMap((problem) => {
        const fix = safeFix(problem)
        return fix ? newAfter(text, fix.edits).map((one) => `${text.name}: “${fix.title.vi}” of ${problem.rule} calls forth ${one}`) : []
      }))
      assert.deepEqual(faults, [])
    })
  }
})

describe('all safe fixes together', function () {
  this.timeout(600_000)

  it('make no new problem (drafts and pages)', () => {
    assert.deepEqual([...DRAFTS, ...PAGES].flatMap(allTogether), [])
  })

  it('make no new problem (corpus)', function () {
    if (!CORPUS || !existsSync(CORPUS)) {
      console.log('      skipped: BUT_PHAP_CORPUS names no folder of documents')
      this.skip()
    }
    const texts = files(CORPUS, /\.(?:txt|vbpl)$/).flatMap((name): Text[] => {
      const decoded = decode(readFileSync(name))
      return typeof decoded === 'string' ? [] : [{ name: path.relative(CORPUS, name), source: decoded.text, dialect: 'text' }]
    })
    assert.ok(texts.length > 0, `${CORPUS} holds no document`)
    assert.deepEqual(texts.filter(({ name }) => !SCANNED.some((file) => name.endsWith(file))).flatMap(allTogether), [])
  })
})

function check({ source, dialect, family, kind }: Text): Problem[] {
  return checkDraft(source, { today: TODAY, dialect, ...(family && { family }), ...(kind && { kind }), onCrash: (rule, error) => { throw new Error(`${rule} threw`, { cause: error }) } }).problems
}

function allTogether(text: Text): string[] {
  const fixes = withoutOverlap(check(text).flatMap((problem) => safeFix(problem) ?? []))
  return fixes.length === 0 ? [] : newAfter(text, fixes.flatMap(({ edits }) => edits)).map((one) => `${text.name}: ${one}`)
}

/**
 * The problems of the default level that a text has after some edits and not before; line numbers and counts in a message may move.
 * What only the strictest level shows compares the places of a text with each other, so that one mended place shows the next.
 */
function newAfter(text: Text, edits: Parameters<typeof applyEdits>[1]): string[] {
  const before = new Map<string, number>()
  for (const problem of check(text)) before.set(keyOf(problem), (before.get(keyOf(problem)) ?? 0) + 1)
  return check({ ...text, source: applyEdits(text.source, edits) }).filter(isShown).map(keyOf).filter((key) => {
    const left = before.get(key) ?? 0
    before.set(key, left - 1)
    return left <= 0
  })
}

const keyOf = ({ rule, severity, message }: Problem): string => `${severity} ${rule}: ${message.vi.replace(/\d+/g, '#').toLowerCase()}`

const GLANCED: ReadonlySet<string> = new Set(ALL_RULES.filter(({ glance }) => glance).map(({ id }) => id))
const isShown = ({ rule, severity }: Problem): boolean => severity === 'error' || severity === 'warning' || GLANCED.has(rule)
