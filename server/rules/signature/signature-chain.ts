import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import type { SignatureLine, Signatory } from '../../facts/signature.ts'
import { defineRule, type Fix, say } from '../rule.ts'

/** Who may sign for the head. */
const DEPUTY = /PHÓ|THỨ TRƯỞNG|ỦY VIÊN|UỶ VIÊN|TRỢ LÝ|PHỤ TRÁCH|CỤC PHÓ/u
const DEPUTIES: Readonly<Record<string, string>> = { 'BỘ TRƯỞNG': 'THỨ TRƯỞNG' }

export default defineRule({
  id: 'signature-chain',
  summary: say('Sau “KT.” là chức vụ cấp phó, sau “TM.”, “TL.”, “TUQ.” là chức vụ người ký; “TM.” đứng trước “KT.”.', 'Behind “KT.” stands a deputy’s post, behind “TM.”, “TL.”, “TUQ.” the post of who signs; “TM.” stands before “KT.”.'),
  basis: [nd30('Điều 13 và Phụ lục I, Phần I, mục II.7.b')],
  severity: 'warning',
  families: ['HC', 'QP'],
  since: FORM_SINCE,
  on: 'draft',
  check({ signature }, { report }) {
    if (!signature?.clean) return
    for (const signatory of signature.signatories) {
      const fault = faultOf(signatory)
      if (fault) report(fault.line.span, fault.message, { fixes: fault.fixes })
    }
  },
})

function faultOf({ lines, name }: Signatory): { line: SignatureLine; message: ReturnType<typeof say>; fixes: Fix[] } | undefined {
  const posts = lines.filter(({ role }) => role === 'authority' || role === 'title')
  const last = posts.at(-1)
  if (!last || posts.some(({ text }) => text !== text.toUpperCase())) return undefined
  const deputyAt = posts.findIndex(({ prefix }) => prefix?.meant === 'KT'), collective = posts.findIndex(({ prefix }) => prefix?.meant === 'TM')
  if (collective > deputyAt && deputyAt >= 0) {
    return { line: posts[collective]!, message: say('“TM.” đứng trước “KT.”.', '“TM.” stands before “KT.”.'), fixes: [] }
  }
  const head = deputyAt >= 0 ? posts[deputyAt]! : undefined, next = posts[deputyAt + 1]
  if (head && next && next.role === 'title' && next === last && !DEPUTY.test(next.text)) {
    const right = deputyOf(head.words)
    return {
      line: next, message: say(`Sau “KT. ${head.words}” phải là “${right}”.`, `Behind “KT. ${head.words}” stands “${right}”.`),
      fixes: next.broken ? [] : [{ title: say(`Đổi thành “${right}”`, `Change to “${right}”`), edits: [{ ...next.span, text: right }], safe: false }],
    }
  }
  if (!name || last.role !== 'authority' || last.broken || !last.prefix || last.prefix.meant === 'Q') return undefined
  return { line: last, message: say(`Sau “${last.prefix.meant}. ${last.words}” phải có chức vụ người ký.`, `Behind “${last.prefix.meant}. ${last.words}” stands the post of who signs.`), fixes: [] }
}

/** "PHÓ CHỦ TỊCH" of "CHỦ TỊCH"; a minister's deputy has a name of its own. */
function deputyOf(post: string): string {
  const short = /^BỘ TRƯỞNG/u.exec(post)?.[0] ?? post
  return DEPUTIES[short] ?? `PHÓ ${post}`
}
