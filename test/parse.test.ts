/** Whole drafts, written for these tests, and the tree of each as a drafter would draw it. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkDraft } from '../server/processor.ts'
import { assertInvariants } from './lib/invariants.ts'
import { assertSnapshot, render } from './lib/snapshot.ts'

const FOLDER = 'test/drafts'
const TODAY = '2026-11-23'

describe('the tree of', () => {
  for (const file of readdirSync(FOLDER).filter((name) => !name.endsWith('.tree')).sort()) {
    it(file, () => {
      const source = readFileSync(path.join(FOLDER, file), 'utf8')
      const dialect = file.endsWith('.md') ? 'markdown' : 'text'
      const checked = checkDraft(source, { today: TODAY, dialect })
      assertInvariants(checked.facts.reading, dialect)
      assertSnapshot(path.join(FOLDER, `${file}.tree`), render(checked))
    })
  }
})

describe('the note under a copy', () => {
  it('stands for itself: the copied document has its own recipients and who signed it, and no problem more', () => {
    const copied = readFileSync(path.join(FOLDER, 'quyet-dinh-ca-biet.vbpl'), 'utf8').trimEnd()
    const note = (form: string): string => `\n\nỦY BAN NHÂN DÂN TỈNH\nVĂN PHÒNG\n${form}\nSố: 15/SY-VP\nHà Tĩnh, ngày 30 tháng 11 năm 2026\nNơi nhận:\n- Các phòng, ban, đơn vị;\n- Lưu: VT.\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Văn Bình\n`
    const read = (source: string): { kinds: string[]; problems: string[] } => {
      const { facts, problems } = checkDraft(source, { today: TODAY, dialect: 'text' })
      return { kinds: facts.reading.tree.children.map(({ type, position }) => `${type} ${position.start.offset}-${position.end.offset}`), problems: problems.map(({ rule, span }) => `${rule} ${span.start}`) }
    }
    const alone = read(copied)
    for (const form of ['SAO Y', 'SAO LỤC', 'TRÍCH SAO']) {
      const { kinds, problems } = read(copied + note(form))
      assert.deepEqual(kinds.slice(0, -1), alone.kinds, form)
      assert.match(kinds.at(-1)!, new RegExp(`^attachment ${copied.length + 2}-`), form)
      assert.deepEqual(problems, alone.problems, form)
    }
    // The words alone, with no number, day or signature near them, are text.
    assert.equal(read(`${copied}\n\nPhụ lục\nMẪU DẤU\nSAO Y BẢN CHÍNH\nDấu in mực đỏ.\n`).kinds.some((kind) => kind.startsWith('attachment')), false)
  })
})
