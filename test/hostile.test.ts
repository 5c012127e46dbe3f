/** Drafts, file names and messages that would be markup or scripts: in every page and hover they are words, and nothing else. */
import assert from 'node:assert/strict'
import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { pageOf } from '../client/preview-page.ts'
import { compare } from '../server/compare/compare.ts'
import { comparisonHtml } from '../server/compare/page.ts'
import type { EditorDraft } from '../server/features/draft.ts'
import { hover } from '../server/features/hover.ts'
import { parseDraft } from '../server/parse/parse.ts'
import { checkDraft } from '../server/processor.ts'
import { reportHtml, reviewed } from '../server/transport/cli-report.ts'
import { linesOf } from '../server/text/lines.ts'
import { fileReport, summaryOf } from '../server/transport/report.ts'
import { pagesHtml, printableHtml } from '../server/word/export/html.ts'

const TODAY = '2026-11-23'
const NASTY = [
  '<script>alert(1)</script>', '</style><script>alert(2)</script>', '<img src=x onerror=alert(3)>', '"><svg onload="alert(4)">', "' onmouseover='alert(5)", ']]><x>', '<!-- ', '-->', '&lt;script&gt;', '&#60;b&#62;',
  '</section></body></html><script>', '<iframe src="http://127.0.0.1:9/">', '<base href="http://127.0.0.1:9/">', '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">', '<a href="javascript:alert(6)">', '\u0000<b>\u0008', '<style>*{background:url(http://127.0.0.1:9/)}</style>',
]
/** Each stands in a part of its own: letterhead, title, grounds, articles, a table, recipients, signature. */
const DRAFT = `ỦY BAN NHÂN DÂN ${NASTY[3]}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-UBND ${NASTY[4]}
Hà Tĩnh, ngày 20 tháng 10 năm 2026
QUYẾT ĐỊNH
Về việc ${NASTY[0]} ${NASTY[1]}
Căn cứ Nghị định số 78/2025/ND-CP ngày 01 tháng 4 năm 2025 của Chính phủ ${NASTY[2]};
QUYẾT ĐỊNH:
${NASTY.map((one, i) => `Điều ${i + 1}. Tên ${one}\n1. Nội dung ${one} ${one} theo khoản 2 Điều ${i + 1}.\n2. Lặp ${one} theo theo ${one}.`).join('\n')}
| ${NASTY[0]} | ${NASTY[2]} |
|---|---|
| ${NASTY[5]} | ${NASTY[11]} |
Nơi nhận:
- Như Điều 99 ${NASTY[0]};
- Lưu: VT ${NASTY[12]}.
TM. ỦY BAN NHÂN DÂN ${NASTY[0]!.toUpperCase()}
CHỦ TỊCH
Nguyễn Văn A ${NASTY[2]}
`
const NAME = `dự thảo ${NASTY[0]} ${NASTY[3]}.vbpl`

/** The tags that our own pages are made of, with all that may stand in them. */
const OURS = /^<(?:!DOCTYPE html|html lang="(?:vi|en)"|meta charset="utf-8"|meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'(?:; script-src 'nonce-[0-9a-f]{32}')?"|script nonce="[0-9a-f]{32}"|p class="[A-Za-z]+" data-line="\d+"|(?:p|table|tr|div|td|h2) class="[A-Za-z ]+"|tr data-line="\d+"|th scope="col"|(?:col|hr) style="width:[\d.]+(?:mm|pt)"|\/?(?:html|head|title|style|body|section|p|b|table|thead|tbody|tr|td|th|colgroup|del|ins|br|h1|h2|div|script))>$/u

function assertWordsAlone(page: string, scripts = 0): void {
  const at = Math.max(0, page.indexOf('<body')), head = page.slice(0, at), body = page.slice(at)
  // The one script and the style are ours; what is in them is no markup.
  const marked = `${head.replace(/<style>[\s\S]*?<\/style>/g, '<style></style>')}${body.replace(/(<script nonce="[0-9a-f]{32}">)[\s\S]*?(<\/script>)/g, '$1$2')}`
  for (const [tag] of marked.matchAll(/<[^>]*>?/g)) assert.match(tag, OURS, `a tag that is none of ours: ${tag.slice(0, 80)}`)
  assert.equal(marked.match(/<script/g)?.length ?? 0, scripts)
  assert.doesNotMatch(marked.replace(/<[^>]*>/g, ''), /[<>]/)
  if (head !== '') assert.match(head, /^<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/)
  // The words of the draft are there all the same; of Markdown, what its reader sees.
  assert.match(marked, /alert\(1\)[\s\S]*(?:&lt;|alert\(2\))/)
}

describe('what would be markup is words', () => {
  for (const dialect of ['text', 'markdown'] as const) {
    const read = (source: string) => parseDraft(source, { dialect, today: TODAY })
    it(`in the preview and on the page to print (${dialect})`, () => {
      const pages = pagesHtml(read(DRAFT), dialect), nonce = '0123456789abcdef'.repeat(2)
      assertWordsAlone(pages.body)
      assertWordsAlone(printableHtml(read(DRAFT), dialect, NAME))
      const page = pageOf(pages, 3, nonce)
      assertWordsAlone(page, 1)
      assert.ok(page.includes(`script-src 'nonce-${nonce}'`) && !/unsafe-eval|script-src[^"]*unsafe-inline/.test(page))
    })
    it(`in a comparison (${dialect})`, () => {
      const before = read(DRAFT.replace(/Nội dung/g, 'Phần').replace(NASTY[2]!, NASTY[9]!))
      assertWordsAlone(comparisonHtml(compare({ reading: before, dialect }, { reading: read(DRAFT), dialect }), { old: NAME, new: NAME }, 'vi'))
    })
    it(`in a report (${dialect})`, () => {
      const checked = checkDraft(DRAFT, { dialect, today: TODAY }), { problems } = checked
      assert.ok(problems.length > 5)
      const report = fileReport(NAME, checked, problems, DRAFT, 0, 'vi')
      const files = [{ ...reviewed(NAME, Buffer.from(DRAFT), DRAFT, problems, 'vi'), report }]
      assertWordsAlone(reportHtml({ files, failures: [{ path: NAME, message: NASTY[0]! }], summary: summaryOf([report], 0), version: '1', today: TODAY }, 'vi'))
    })
  }

  it('in hovers: no image, no markup, and no link but to the page of a rule', () => {
    const pictures = DRAFT.replaceAll('Nội dung', 'Nội dung ![x](http://127.0.0.1:9/x.png) [y](command:workbench.action.quit) <img src="http://127.0.0.1:9/"> ``` `a`')
    const checked = checkDraft(pictures, { today: TODAY, dialect: 'text' })
    const draft: EditorDraft = { uri: 'file:///a.vbpl', version: 1, lines: linesOf(pictures), language: 'vi', checked, problems: checked.problems, known: 0, level: 'chuan' }
    const kinds = new Set<string>()
    const look = (node: Nodes): void => {
      kinds.add(node.type)
      if (node.type === 'link') assert.match(node.url, /^but-phap-rule:\/[a-z0-9-]+\.md$/)
      if ('children' in node) for (const child of node.children) look(child)
    }
    let hovers = 0
    for (const [line, text] of pictures.split('\n').entries()) {
      for (let character = 0; character < text.length; character += 5) {
        const found = hover(draft, { line, character }, 'but-phap-rule:/{id}.md')
        if (!found) continue
        hovers++
        look(unified().use(remarkParse).parse((found.contents as { value: string }).value))
      }
    }
    assert.ok(hovers > 30, 'the draft has hovers')
    for (const kind of ['image', 'html', 'imageReference', 'linkReference', 'definition']) assert.ok(!kinds.has(kind), kind)
    assert.ok(kinds.has('blockquote') && kinds.has('link'), 'units and rules are shown')
  })
})
