import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { ALL_RULES } from '../server/rules/all.ts'
import { compared, readJudged } from './lib/judged.ts'

const HEAD = 'document\tline\trule\tseverity\tverdict\twords\n'
const found = (line: number, quote: string) => ({ file: 'a.txt', line, rule: 'double-space', severity: 'warning', quote, message: 'Thừa khoảng trắng.' })

describe('the list of judged problems', () => {
  it('is read by document, line, rule and first words', () => {
    const judged = readJudged(`${HEAD}a.txt\t3\tdouble-space\twarning\tright\thai chữ\na.txt\t4\tdouble-space\twarning\twrong\t\n`)
    const lines = compared({ files: ['a.txt'], found: [found(3, 'hai\nchữ'), found(4, ' '), found(5, ' ')] }, judged)
    assert.match(lines[2]!, /^3 warnings: 1 right, 1 wrong, 0 doubtful, 1 not judged, 50\.0% of 2 right/u)
    assert.match(lines[3]!, /^ {4}wrong {2}a\.txt:4 double-space: /u)
  })

  it('refuses a verdict that it does not know', () => {
    assert.throws(() => readJudged(`${HEAD}a.txt\t3\tdouble-space\twarning\tfine\t`), /line 2 .*“fine”/u)
  })

  it('names rules that there are, each place once, in order', () => {
    const list = readFileSync('test/judged.tsv', 'utf8')
    const rows = list.split('\n').slice(1).filter(Boolean)
    const ids = new Set(ALL_RULES.map(({ id }) => id))
    assert.equal(readJudged(list).size, rows.length)
    assert.deepEqual(rows.map((row) => row.split('\t')[2]).filter((rule) => !ids.has(rule!)), [])
    const places = rows.map((row) => { const [document, line] = row.split('\t'); return `${document}\t${line!.padStart(6, '0')}` })
    assert.deepEqual(places, [...places].sort())
  })
})
