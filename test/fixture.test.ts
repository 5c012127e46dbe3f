/** The reader of the rules' pages: what it draws, and that it notices a page that lacks something. */
import assert from 'node:assert/strict'
import type { AnyRule } from '../server/rules/rule.ts'
import { applyEdits } from '../server/features/fixes.ts'
import { casesIn, draw, marksOf, pageFaults } from './lib/fixture.ts'

const RULE = { id: 'some-rule', summary: { vi: 'Một câu.', en: 'A sentence.' }, basis: [{ instrument: 'Luật A', provision: 'Điều 1', evidence: 'verbatim' }] } as unknown as AnyRule
const PAGE = `# some-rule

Một câu.

Căn cứ: Luật A, Điều 1 (đã đọc nguyên văn).

## Sai

\`\`\`vbpl family=QP kind=quyet-dinh today=2026-01-02
Dòng một.
  ^^^ Sai ở đây.
^ Và ở đây.
Dòng hai.
\`\`\`

\`\`\`vbpl fixed
Dòng một.
Dòng hai.
\`\`\`

## Đúng

\`\`\`vbpl-md
**Dòng**
\`\`\`

## Tắt quy tắc này

Lời.

## In English

A sentence.
`

describe('the reader of pages', () => {
  it('reads drafts, marks and options', () => {
    const [wrong, fixed, right] = casesIn(PAGE)
    assert.deepEqual(wrong!.expected, [{ line: 0, from: 2, to: 5, message: 'Sai ở đây.' }, { line: 0, from: 0, to: 1, message: 'Và ở đây.' }])
    assert.equal(wrong!.draft, 'Dòng một.\nDòng hai.')
    assert.deepEqual(wrong!.options, { dialect: 'text', today: '2026-01-02', family: 'QP', kind: 'quyet-dinh' })
    assert.deepEqual([wrong!.section, fixed!.section, right!.section], ['Sai', 'Sai', 'Đúng'])
    assert.deepEqual([wrong!.fixed, fixed!.fixed, right!.options.dialect], [false, true, 'markdown'])
  })
  it('draws a problem where it is, clipped to its first line', () => {
    const draft = 'Dòng một.\nDòng hai.\n'
    const problem = (start: number, end: number) => ({ span: { start, end }, message: { vi: 'Sai.', en: 'Wrong.' } }) as never
    assert.deepEqual(marksOf(draft, [problem(15, 30), problem(9, 9), problem(0, 4)]).map(({ line, from, to }) => [line, from, to]), [[1, 5, 9], [0, 9, 10], [0, 0, 4]])
    assert.equal(draw('ab\ncd', [{ line: 1, from: 1, to: 2, message: 'Sai.' }]), 'ab\ncd\n ^ Sai.')
  })
  it('applies edits from behind, so that none moves another', () => {
    assert.equal(applyEdits('abcdef', [{ start: 1, end: 2, text: 'XX' }, { start: 4, end: 4, text: '-' }, { start: 5, end: 6, text: '' }]), 'aXXcd-e')
  })
  it('finds nothing wrong with a whole page', () => assert.deepEqual(pageFaults(PAGE, RULE), []))
  for (const [what, cut] of Object.entries({
    title: '# some-rule', summary: 'Một câu.', basis: 'Luật A', provision: 'Điều 1', evidence: 'đã đọc nguyên văn', section: '## Tắt quy tắc này', English: 'A sentence.', carets: '  ^^^ Sai ở đây.\n^ Và ở đây.\n', right: '## Đúng',
  })) it(`misses what is taken out: ${what}`, () => assert.notDeepEqual(pageFaults(PAGE.replace(cut, ''), RULE), []))
})
