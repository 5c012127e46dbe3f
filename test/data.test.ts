/** The tables are data that a lawyer reads: each says where it is from, and nothing in it stands twice or is misspelt by the keyboard. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { isCalendarDay } from '../server/facts/citation-faults.ts'

const FOLDER = 'server/data'
/** What holds look-ups and no table of its own. */
const NO_TABLES: ReadonlySet<string> = new Set(['fold.ts', 'office.ts', 'phrases.ts'])
/** Each row names the instrument that it is from. */
const BY_ROW: ReadonlySet<string> = new Set(['norms.ts', 'repealed.ts'])
/** Norms, or what else a table may be drawn from. */
const SOURCE = /(?:Nghị định|Nghị quyết|Luật|Hướng dẫn|Thông tư) số|practice of offices|issued documents|met in (?:papers|copies)|seen in copies|TCVN/iu

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(FOLDER, file), 'utf8') }))

/** The strings that are cells of a table, and its lists of them: arrays, and the keys of arrays of arrays. */
function literalsOf(text: string): { cells: string[]; lists: string[][] } {
  const cells: string[] = [], lists: string[][] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && (ts.isArrayLiteralExpression(node.parent) || ts.isPropertyAssignment(node.parent))) cells.push(node.text)
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 1) {
      const keys = node.elements.map((element) => ts.isArrayLiteralExpression(element) ? element.elements[0] : element)
      if (keys.every((key) => key && ts.isStringLiteral(key))) lists.push(keys.map((key) => (key as ts.StringLiteral).text))
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('table.ts', text, ts.ScriptTarget.Latest, true))
  return { cells, lists }
}

const twice = (list: readonly string[]): string[] => list.filter((one, i) => list.indexOf(one) !== i)

describe('the tables', () => {
  for (const { file, text } of files) {
    const { cells, lists } = literalsOf(text)

    it(`${file} says where it is from`, () => {
      const [head] = /^(?:import [^\n]+\n|\s)*\/\*\*[\s\S]*?\*\//.exec(text) ?? []
      assert.ok(head, 'a table begins with a comment')
      assert.ok(NO_TABLES.has(file) || BY_ROW.has(file) || SOURCE.test(head), `the head names no source: ${head}`)
    })

    it(`${file} is composed, without stray spaces and with days of the calendar`, () => {
      assert.equal(text, text.normalize('NFC'))
      assert.deepEqual(cells.filter((cell) => cell !== cell.trim() || /\s{2}|[\t\u00A0]/u.test(cell)), [])
      assert.deepEqual([...text.matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g)].map(([day]) => day).filter((day) => !isCalendarDay(day)), [])
    })

    it(`${file} has nothing twice`, () => {
      assert.deepEqual(lists.flatMap(twice), [])
      const rows = [...text.matchAll(/`([^`$]*)`/g)].flatMap(([, table]) => table!.includes(' | ') || table!.includes(' |\n') ? [table!.split('|').map((row) => row.trim().split(' ')[0]!).filter(Boolean)] : [])
      assert.deepEqual(rows.flatMap(twice), [])
    })
  }

  it('find what they look for', () => {
    const { cells, lists } = literalsOf(`import { a } from './a.ts'\nexport const B = new Map([['một', ['x', 'x']], ['hai', []], ['một', []]]), C = 'c '`)
    assert.deepEqual(cells, ['một', 'x', 'x', 'hai', 'một'])
    assert.deepEqual(lists.flatMap(twice), ['một', 'x'])
    assert.ok(!SOURCE.test('/** Words. */'))
  })
})
