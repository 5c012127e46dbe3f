/** The table of blocks: what stands in it is known elsewhere, and what it says of some documents. */
import assert from 'node:assert/strict'
import { type Block, BLOCK_NAMES, BLOCK_ORDER, BLOCKS, blockRule, type BlockRow, type Presence } from '../server/data/blocks.ts'
import { kindById } from '../server/data/kinds.ts'
import { FAMILIES, type Family } from '../server/profile.ts'

const rows: ReadonlyArray<[Block, BlockRow]> = BLOCK_ORDER.flatMap((block) => BLOCKS[block].map((row): [Block, BlockRow] => [block, row]))

/** Family, kind, day, number; block and what the table says of it. */
const CASES: ReadonlyArray<[Family, string, string, string, Block, Presence | undefined]> = [
  ['HC', 'ke-hoach', '2026-03-05', '12/KH-UBND', 'quoc-hieu', 'required'],
  ['DANG', 'nghi-quyet', '2026-03-05', '12-NQ/TU', 'quoc-hieu', 'forbidden'],
  ['HC', 'cong-van', '2026-03-05', '05/UBND-NC', 'ten-loai', 'forbidden'],
  ['HC', 'cong-van', '2026-03-05', '05/UBND-NC', 'trich-yeu', 'forbidden'],
  ['HC', 'cong-van', '2026-03-05', '05/UBND-NC', 'vv', 'required'],
  ['HC', 'ke-hoach', '2026-03-05', '12/KH-UBND', 'vv', undefined],
  ['HC', 'ke-hoach', '2026-03-05', '12/KH-UBND', 'kinh-gui', 'forbidden'],
  ['HC', 'to-trinh', '2026-03-05', '12/TTr-UBND', 'kinh-gui', 'optional'],
  ['HC', 'quyet-dinh', '2026-03-05', '12/QĐ-UBND', 'dong-ban-hanh', 'required'],
  ['QP', 'quyet-dinh', '2025-03-31', '12/2025/QĐ-UBND', 'dong-ban-hanh', 'required'],
  ['QP', 'quyet-dinh', '2025-04-01', '12/2025/QĐ-UBND', 'dong-ban-hanh', 'forbidden'],
  ['QP', 'nghi-quyet', '2026-03-05', '12/2026/NQ-HĐND', 'cau-thong-qua', 'required'],
  ['QP', 'nghi-quyet', '2026-03-05', '12/2026/NQ-CP', 'cau-thong-qua', undefined],
  ['QP', 'luat', '2026-03-05', '64/2025/QH15', 'noi-nhan', 'optional'],
  ['QP', 'nghi-quyet', '2026-03-05', '170/2024/QH15', 'noi-nhan', 'optional'],
  ['QP', 'nghi-dinh', '2026-03-05', '30/2020/NĐ-CP', 'noi-nhan', 'required'],
  ['HC', 'bien-ban', '2026-03-05', '12/BB-UBND', 'dia-danh-ngay', 'optional'],
]

describe('the table of blocks', () => {
  it('names kinds that are in the table of kinds, of families that have them', () => {
    const unknown = rows.flatMap(([block, { kinds, families }]) => (kinds === 'all' ? [] : kinds.flatMap((kind) => {
      const row = kindById(kind)
      return row && families.some((family) => row.abbreviations[family]) ? [] : [`${block}: ${kind}`]
    })))
    assert.deepEqual(unknown, [])
  })

  it('has days that are days, families that are families, and a name for each block', () => {
    for (const [block, { families, since, until }] of rows) {
      assert.ok(families.length > 0 && families.every((family) => FAMILIES.includes(family)), block)
      for (const day of [since, until]) if (day) assert.match(day, /^\d{4}-\d{2}-\d{2}$/, block)
      assert.ok(BLOCK_NAMES[block], block)
    }
  })

  for (const [family, kind, asOf, number, block, expected] of CASES) {
    it(`says of ${block} in ${number} of ${asOf}: ${expected ?? 'nothing'}`, () => assert.equal(blockRule({ family, kind, asOf, number }, block), expected))
  }
})
