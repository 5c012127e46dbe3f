import { fold } from '../../data/fold.ts'
import { FORM_SINCE, luat64 } from '../../data/norms.ts'
import type { AnyNode, Draft } from '../../tree/nodes.ts'
import { textOf } from '../../tree/walk.ts'
import { mainPart, titlePlace } from '../main-part.ts'
import { defineRule, say } from '../rule.ts'

export default defineRule({
  id: 'territory-missing',
  summary: say('Văn bản quy phạm pháp luật của địa phương nêu địa bàn áp dụng.', 'A local normative document says for which territory it holds.'),
  basis: [luat64('Điều 54 khoản 2')],
  severity: 'info',
  families: ['QP'],
  documentKinds: ['quyet-dinh', 'nghi-quyet'],
  since: { QP: FORM_SINCE.QP },
  on: 'draft',
  check({ reading: { tree } }, { source, profile, report }) {
    const place = titlePlace(tree)
    if (!place || profile.fragment.tail || !/-(?:UBND|CTUBND|HĐND)$/u.test(profile.number ?? '')) return
    const subject = tree.children.find((node) => node.type === 'title')?.children.find(({ type }) => type === 'subject')
    if (subject && /^bãi\s+bỏ/iu.test(textOf(subject).trim())) return
    const territory = territoryOf(tree)
    const text = mainPart(source, tree).slice(place.end).normalize('NFC')
    if (!territory || /địa bàn|địa giới|lãnh thổ/u.test(text) || fold(text).includes(fold(territory.slice(territory.indexOf(' ') + 1)))) return
    report(place, say(`Nêu rõ phạm vi “trên địa bàn ${territory}”.`, `Say for which territory it holds: “trên địa bàn ${territory}”.`))
  },
})

/** "tỉnh Hà Tĩnh" of "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", which may run over two lines. */
function territoryOf({ children }: Draft): string | undefined {
  const letterhead = children.find((node) => node.type === 'letterhead')
  const issuer = ((letterhead?.children ?? []) as AnyNode[]).filter(({ type }) => type === 'issuer').map(textOf).join(' ')
  const found = /(TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU)\s+(\p{Lu}[\p{Lu}\s-]*\p{Lu})/u.exec(issuer)
  if (!found) return undefined
  const name = found[2]!.toLowerCase().replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase())
  return `${found[1]!.toLowerCase()} ${name}`
}
