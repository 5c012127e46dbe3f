/** Two states of a draft set side by side: rows, words, redline. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { compare, type Comparison, type Side } from '../server/compare/compare.ts'
import { columnOf, comparisonHtml, noteOf, summaryOf } from '../server/compare/page.ts'
import { redline } from '../server/compare/redline.ts'
import { comparisonDocx } from '../server/compare/word.ts'
import { wordChanges } from '../server/compare/words.ts'
import { parseDraft } from '../server/parse/parse.ts'
import { sheetOf } from '../server/word/export/sheet.ts'
import { importWord } from '../server/word/import/import.ts'
import { unzip, zip } from '../server/word/zip.ts'

const side = (source: string): Side => ({ reading: parseDraft(source, { today: '2026-11-23' }), dialect: 'text' })
const rowsOf = (before: string, after: string): string[] => compare(side(before), side(after)).rows.map(({ kind, old, new: now }) => [kind, old?.name, now?.name].filter(Boolean).join(' '))
const SAMPLE = readFileSync('test/samples/quyet-dinh-to-cong-tac.vbpl', 'utf8')

/** A hundred articles with titles of their own; the 51st leads to another. */
const titles = Array.from({ length: 100 }, (_, i) => `Trách nhiệm của cơ quan thứ ${i + 1}`)
const articles = (names: readonly string[], reference: (title: string) => number | undefined = () => undefined): string => names.map((title, i) => (
  `Điều ${i + 1}. ${title}\n1. Chủ trì thực hiện việc thuộc ${title.toLowerCase()}.\n2. Báo cáo kết quả${reference(title) ? ` quy định tại khoản 1 Điều ${reference(title)}` : ''}.`
)).join('\n')

describe('comparison by provision', () => {
  it('of a text with itself has no row', () => {
    const { rows, same } = compare(side(SAMPLE), side(SAMPLE))
    assert.deepEqual(rows, [])
    assert.ok(same >= 7)
    assert.equal(summaryOf({ rows: [], same: 0, renumbered: 0 }, 'vi'), 'Hai văn bản không khác nhau về nội dung.')
  })

  it('has one row for an article put in front of a hundred, and one for the reference that follows', () => {
    const leads = (to: number) => (title: string): number | undefined => (title === titles[50] ? to : undefined)
    const before = articles(titles, leads(10)), after = articles(['Phạm vi điều chỉnh', ...titles], leads(11))
    const comparison = compare(side(before), side(after))
    assert.deepEqual(rowsOf(before, after), ['added Điều 1', 'references Điều 51 Điều 52'])
    assert.equal(summaryOf(comparison, 'vi'), '1 bổ sung, 1 chỉ sửa viện dẫn, 99 giữ nguyên, trong đó 99 đánh số lại.')
    // A reference that does not follow is a change like any other.
    assert.deepEqual(rowsOf(before, articles(['Phạm vi điều chỉnh', ...titles], leads(10))).length, 1)
    assert.deepEqual(rowsOf(before, articles(['Phạm vi điều chỉnh', ...titles], leads(12))), ['added Điều 1', 'changed Điều 51 Điều 52'])
  })

  it('shows an article that was moved as moved, even when its words were changed', () => {
    const moved = [...titles]
    moved.splice(70, 0, ...moved.splice(3, 1))
    assert.deepEqual(rowsOf(articles(titles), articles(moved)), ['moved Điều 4 Điều 71'])
    const changed = articles(moved).replace('Chủ trì thực hiện việc thuộc trách nhiệm của cơ quan thứ 4.', 'Chủ trì, phối hợp thực hiện việc thuộc trách nhiệm của cơ quan thứ 4.')
    assert.deepEqual(rowsOf(articles(titles), changed), ['movedChanged Điều 4 Điều 71'])
  })

  it('shows what was taken out where it stood', () => {
    assert.deepEqual(rowsOf(articles(titles.slice(0, 5)), articles([titles[0]!, titles[2]!, titles[4]!])), ['removed Điều 2', 'removed Điều 4'])
  })

  it('goes by khoản where there is no Điều', () => {
    const plan = readFileSync('test/drafts/ke-hoach.vbpl', 'utf8')
    const { tree } = parseDraft(plan, { today: '2026-11-23' })
    assert.ok(tree)
    const line = plan.split('\n').find((one) => /^1\. /.test(one))!
    const rows = rowsOf(plan, plan.replace(line, `${line.replace(/[.;]$/, '')} trong năm 2026.`))
    assert.equal(rows.length, 1)
    assert.match(rows[0]!, /^changed Khoản 1 mục I/)
  })

  it('marks the words that changed and no others', () => {
    assert.deepEqual(wordChanges('trong thời hạn 05 ngày làm việc', 'trong thời hạn 07 ngày'), [
      { text: 'trong thời hạn ', change: 'same' }, { text: '05', change: 'out' }, { text: '07', change: 'in' }, { text: ' ngày', change: 'same' }, { text: ' làm việc', change: 'out' },
    ])
    const [row] = compare(side(SAMPLE), side(SAMPLE.replace('Tổ trưởng.', 'Trưởng nhóm.'))).rows
    assert.deepEqual(columnOf(row!, 'old').filter(({ change }) => change !== 'same').map(({ text }) => text), ['Tổ trưởng'])
    assert.equal(noteOf(row!, 'vi'), 'Sửa đổi Điều 1')
  })

  it('keeps every word of both texts in its columns', () => {
    const lines = SAMPLE.split('\n').filter((line) => /^(?:Điều|\d\.|[a-zđ]\))/u.test(line))
    fc.assert(fc.property(fc.shuffledSubarray(lines), fc.shuffledSubarray(lines), (a, b) => {
      for (const { changes, old, new: now } of compare(side(a.join('\n')), side(b.join('\n'))).rows) {
        if (changes.length === 0) continue
        assert.equal(changes.filter(({ change }) => change !== 'in').map(({ text }) => text).join(''), old!.text)
        assert.equal(changes.filter(({ change }) => change !== 'out').map(({ text }) => text).join(''), now!.text)
      }
    }), { numRuns: 60 })
  })

  it('is a page without script, and a Word file, with the words of the draft escaped', () => {
    const comparison: Comparison = compare(side('Điều 1. A\n'), side('Điều 1. A\nĐiều 2. <script>alert(1)</script>\n'))
    const page = comparisonHtml(comparison, { old: 'a<b', new: 'c' }, 'vi')
    assert.match(page, /default-src 'none'/)
    assert.match(page, /<ins>Điều 2\. &lt;script&gt;/)
    assert.doesNotMatch(page, /<script/)
    assert.match(importWord(comparisonDocx(comparison, { old: 'a', new: 'b' }, 'vi')).text, /\| {2}\| Điều 2\. <script>alert\(1\)<\/script> \| Bổ sung Điều 2 \|/)
  })
})

describe('redline', function () {
  this.timeout(20_000)
  const lines = (source: string): string => {
    const { reading, dialect } = side(source)
    return sheetOf(reading, dialect).paragraphs.map(({ shown }) => shown).filter((one) => one.trim() !== '').join('\n')
  }
  /** As Word rejects: what was put in goes, what was taken out stays. */
  function rejected(bytes: Uint8Array): Uint8Array {
    const parts = unzip(bytes)
    const xml = strFromU8(parts.get('word/document.xml')!)
      .replace(/<w:(ins|del) ([^>]*)\/>/g, (_, name: string, rest: string) => `<w:${name === 'ins' ? 'del' : 'ins'} ${rest}/>`)
      .replace(/<w:ins [^>]*[^/]>.*?<\/w:ins>/g, '').replace(/<w:del [^>]*[^/]>(.*?)<\/w:del>/g, '$1').replaceAll('w:delText', 'w:t')
    parts.set('word/document.xml', new TextEncoder().encode(xml))
    return zip(parts)
  }
  const check = (before: string, after: string): void => {
    const bytes = redline(side(before), side(after))
    assert.equal(importWord(bytes).text.trimEnd(), lines(after).trimEnd())
    assert.equal(importWord(rejected(bytes)).text.trimEnd(), lines(before).trimEnd())
  }

  it('gives the new text when all is accepted, the old one when all is rejected', () => {
    check(SAMPLE, SAMPLE.replace('thành viên thường trực', 'thành viên').replace(/Điều 4\. .*\n/, '').replace('Như Điều 6', 'Như Điều 4'))
    check(SAMPLE, '')
    check('', SAMPLE)
    check(articles(titles.slice(0, 20)), articles(['Mới', ...titles.slice(5, 20), ...titles.slice(0, 5)]))
  })

  it('does so for any two texts', () => {
    const all = SAMPLE.split('\n')
    fc.assert(fc.property(fc.subarray(all), fc.shuffledSubarray(all), (a, b) => check(a.join('\n'), b.join('\n'))), { numRuns: 40 })
  })
})
