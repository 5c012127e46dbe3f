import { blockRule } from '../../data/blocks.ts'
import { kindById } from '../../data/kinds.ts'
import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import type { AnyNode, Draft } from '../../tree/nodes.ts'
import { isBranch, spanOf } from '../../tree/walk.ts'
import { defineRule, type Fix, say } from '../rule.ts'

const AS_ABOVE_LINE = /^như (?:trên|kính gửi)/iu
const AS_ARTICLE_LINE = /^như (?:điều|mục|phần|khoản|các điều)/iu

export default defineRule({
  id: 'noi-nhan-nhu-tren',
  summary: say('Công văn ghi “- Như trên;”, quyết định và nghị quyết ghi “- Như Điều …;” ở dòng đầu nơi nhận.', 'The first recipient is “- Như trên;” in a công văn and “- Như Điều …;” in a decision or resolution.'),
  basis: [nd30('Phụ lục I, Phần I, mục II.9.b và Phụ lục III, mẫu 1.1 đến 1.3, 1.5')],
  severity: 'warning',
  families: ['HC'],
  since: FORM_SINCE,
  on: 'recipients',
  check({ label, lines }, { profile, facts, report }) {
    const { kind } = profile
    const first = lines[0]
    if (!kind || !label || !first || first.words === '') return
    const { tree } = facts.reading
    const addressed = tree.children.some(({ type }) => type === 'addressees')
    const article = lastArticle(tree)
    const name = kindById(kind)?.name ?? ''
    const above = lines.find(({ words }) => AS_ABOVE_LINE.test(words))
    const toArticle: Fix[] = above && article ? [{
      title: say(`Đổi thành “- Như Điều ${article};”`, `Change to “- Như Điều ${article};”`),
      edits: [{ ...sourceSpan(above.view, 0, above.view.text.trimEnd().length), text: `- Như Điều ${article};` }],
      safe: false,
    }] : []
    const asAbove = blockRule(profile, 'nhu-tren')
    if (blockRule(profile, 'nhu-dieu') === 'required') {
      if (above) report(spanOf(above.node), say(`${name} ghi “- Như Điều ${article ?? '…'};”, không ghi “Như trên”.`, `A ${name} says “- Như Điều ${article ?? '…'};”, not “Như trên”.`), { fixes: toArticle })
      else if (article && !lines.some(({ words }) => AS_ARTICLE_LINE.test(words))) {
        const { start } = spanOf(first.node)
        report(spanOf(first.node), say(`${name} ghi “- Như Điều ${article};” ở dòng đầu nơi nhận.`, `A ${name} has “- Như Điều ${article};” as its first recipient.`), {
          // The Government and its Prime Minister leave it out as often as not.
          severity: 'info',
          fixes: [{ title: say(`Thêm “- Như Điều ${article};”`, `Add “- Như Điều ${article};”`), edits: [{ start, end: start, text: `- Như Điều ${article};\n` }], safe: false }],
        })
      }
    } else if (asAbove === 'required' && addressed) {
      if (above || lines.some(({ words }) => AS_ARTICLE_LINE.test(words))) return
      const { start } = spanOf(first.node)
      report(spanOf(first.node), say(`${name} ghi “- Như trên;” ở dòng đầu nơi nhận.`, `A ${name} has “- Như trên;” as its first recipient.`), {
        fixes: [{ title: say('Thêm “- Như trên;”', 'Add “- Như trên;”'), edits: [{ start, end: start, text: '- Như trên;\n' }], safe: false }],
      })
    } else if (above && !addressed && asAbove === 'forbidden') {
      report(spanOf(above.node), say(`${name} không có “Kính gửi” nên không ghi “Như trên”.`, `A ${name} without “Kính gửi” does not say “Như trên”.`))
    }
  },
})

/** The number of the last Điều of the document itself: the one that names who carries it out. */
function lastArticle(tree: Draft): string | undefined {
  let found: string | undefined
  const visit = (node: AnyNode): void => {
    if (node.type === 'article') found = node.number.text
    else if (isBranch(node) && node.type !== 'attachment' && node.type !== 'appendix' && node.type !== 'quoted') for (const child of node.children as AnyNode[]) visit(child)
  }
  visit(tree)
  return found
}
