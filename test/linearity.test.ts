/** Reading and checking take time in proportion to the length, whatever stands in the text. */
import assert from 'node:assert/strict'
import type { Dialect } from '../server/parse/parse.ts'
import { checkDraft } from '../server/processor.ts'

/** What makes a careless regex or a careless loop try again and again. */
const HOSTILE: Readonly<Record<Dialect, readonly string[]>> = {
  text: [
    'a', '7', ' ', '\u0301', '\ud83d', '\n', '.', ': ', '(', '"', '“', '|', '1.', 'a) ', '- ', 'Điều 1.', '“Điều 1. ',
    'khoản 1 Điều 1, ', 'từ Điều 1 đến Điều 2 ', 'số 1/QĐ-', 'Nghị định số 1/2020/NĐ-CP ngày 1 tháng 1 năm 2020 của Chính phủ về việc ', 'nội dung: a) b; b) c; ', 'được được ',
    'như sau:\n', '1. Sửa đổi như sau:\n', 'Điều 1. Sửa đổi, bổ sung như sau:\n“Điều 2. A\n', 'a) b\n', '1. A b\n', 'I. A\n', 'Chương I\nA B\n', '5\n\n', 'abc def\nxyz, ', 'Nơi nhận:\n- A;\n', 'TM. ỦY BAN\n', 'PHỤ LỤC\n',
  ],
  markdown: ['a', '\n', '*', '_', '[', '<', '`', '\\', '&amp;', '# ', '> ', '“', '|\n', '- ', '1. A b\n', '**Điều 1.** A\n\n'],
}
/** A text so many times as long may take twice that many times as long, for a busy machine's sake. */
const LONGER = 4
/** What looks worse is measured again over a stretch on which n² and n cannot be taken for each other: 4096 against 64. */
const MUCH_LONGER = 64
/** Below this the clock measures the collector of garbage. */
const QUICK = 30

describe('time', function () {
  this.timeout(60_000)
  // Code that runs for the first time is not yet compiled, which looks like a cost of the text.
  before(() => { for (const dialect of ['text', 'markdown'] as const) for (let i = 0; i < 4; i++) cost(repeated(HOSTILE.text.join('\n'), 5_000), dialect) })
  for (const [dialect, characters] of [['text', 5_000], ['markdown', 1_000]] as const) {
    it(`grows no faster than the text does (${dialect})`, () => {
      assert.deepEqual(HOSTILE[dialect].flatMap((unit) => suspect(unit, characters, LONGER, 2 * LONGER, dialect) ? suspect(unit, characters, MUCH_LONGER, 8 * MUCH_LONGER, dialect) ?? [] : []), [])
    })
  }
})

/** What is said of a text whose time grows more than `allowed` times when it is made `longer` times as long. */
function suspect(unit: string, characters: number, longer: number, allowed: number, dialect: Dialect): string | undefined {
  const [little, much] = [repeated(unit, characters), repeated(unit, characters * longer)]
  const short = Math.min(cost(little, dialect), cost(little, dialect), cost(little, dialect))
  const long = cost(much, dialect)
  if (long < QUICK || long <= short * allowed) return undefined
  return `${JSON.stringify(unit)}: ${short.toFixed(0)} ms for ${characters} characters, ${long.toFixed(0)} ms for ${characters * longer}`
}

const repeated = (unit: string, characters: number): string => unit.repeat(Math.ceil(characters / unit.length))

/** Milliseconds of the processor, which other programs do not lengthen. */
function cost(source: string, dialect: Dialect): number {
  const before = process.cpuUsage()
  checkDraft(source, { today: '2026-11-23', dialect })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
