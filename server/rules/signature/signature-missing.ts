import { blockRule } from '../../data/blocks.ts'
import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { spanOf } from '../../tree/walk.ts'
import { lastLine, mainPart } from '../main-part.ts'
import { isAssembly } from '../certain-day.ts'
import { defineRule, say } from '../rule.ts'

/** Who signs, wherever it stands in the copy and however it is broken. */
const SIGNED = /(?<![\p{L}-])(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s?[.\s]\s?(?=\p{Lu}{2})|(?<!CỦA (?:PHÓ )?)(?:CHỦ TỊCH|CHỦ NHIỆM|CHỦ TỌA|CHỦ TOẠ|TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|CHÁNH|THỐNG ĐỐC|BÍ THƯ|THƯ KÝ|KIỂM TOÁN|ĐẠI DIỆN)|NGƯỜI (?:ĐỨNG|KÝ|CÓ|ĐẠI|ỦY)|Đã ký/u

export default defineRule({
  id: 'signature-missing',
  summary: say('Cuối văn bản có chức vụ và họ tên người ký.', 'At its end a document names the post and the person who signs.'),
  basis: [nd30('Điều 8 khoản 2 và Phụ lục I, Phần I, mục II.7')],
  severity: 'error',
  families: ['QP', 'HC'],
  since: FORM_SINCE,
  on: 'draft',
  check({ reading: { tree }, signature, recipients, closing }, { source, profile, report }) {
    if (signature || profile.fragment.tail || profile.fragment.head || isAssembly(profile) || blockRule(profile, 'chu-ky') !== 'required') return
    const body = tree.children.find(({ type }) => type === 'body')
    if (!body || tree.aside.some(({ role }) => role === 'running-header')) return
    // Cut off before its closing it is an excerpt: what is left must be closed by its recipients or by “./.”.
    if (recipients ? !recipients.lines.some(({ isFiling }) => isFiling) : !closing.last?.view.text.trimEnd().endsWith('./.')) return
    // A broken "CHỦ" / "TỊCH" may have been taken for the head of what is attached.
    const end = mainPart(source, tree).length
    const tail = plain(source.slice(Math.max(body.position.end.offset, end - 4000), end + 200)).split('Nơi nhận').at(-1)!
    const before = plain(source.slice(Math.max(body.position.start.offset, body.position.end.offset - 250), body.position.end.offset))
    if (SIGNED.test(tail) || SIGNED.test(before)) return
    const last = recipients?.lines.at(-1)
    report(last ? spanOf(last.node) : lastLine(body, source), say('Thiếu chức vụ, họ tên người ký.', 'The post and name of who signs are missing.'))
  },
})

/** Without the marks of tables and of emphasis and the line breaks of a copy. */
const plain = (text: string): string => text.normalize('NFC').replace(/[\s|*_\\]+/gu, ' ')
