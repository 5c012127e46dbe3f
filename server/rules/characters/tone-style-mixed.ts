import { newPlacing, oldPlacing } from '../../data/fold.ts'
import { practice } from '../../data/norms.ts'
import type { ToneHit } from '../../facts/tones.ts'
import { sourceSpan } from '../../text/view.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'tone-style-mixed',
  summary: say('Dấu thanh của “oa, oe, uy” đặt theo một cách trong cả văn bản.', 'The tone marks of “oa, oe, uy” are placed in one way throughout.'),
  basis: [practice('cả hai cách đều được dùng, kể cả trong Nghị định số 30/2020/NĐ-CP')],
  severity: 'info',
  glance: true,
  on: 'draft',
  check({ tones }, { report }) {
    const [young, old] = [tones.filter(({ style }) => style === 'new'), tones.filter(({ style }) => style === 'old')]
    const [usual, rare, place] = young.length >= old.length ? [young, old, newPlacing] : [old, young, oldPlacing]
    const first = rare[0]
    if (!first) return
    const { text: { view }, from, to } = first
    const written = view.text.slice(from, to)
    const message = say(
      `Bỏ dấu thanh không thống nhất: kiểu “${written.toLowerCase()}” ${rare.length} chỗ, kiểu “${place(written.toLowerCase())}” ${usual.length} chỗ.`,
      `Tone marks are placed in two ways: like “${written.toLowerCase()}” in ${rare.length} places, like “${place(written.toLowerCase())}” in ${usual.length}.`,
    )
    report(sourceSpan(view, from, to), message, {
      fixes: [{ title: say(`Đổi ${rare.length} chỗ theo kiểu “${place(written.toLowerCase())}”`, `Change ${rare.length} places to the style of “${place(written.toLowerCase())}”`), edits: rare.map((hit) => edit(hit, place)), safe: true }],
    })
  },
})

function edit({ text: { view }, from, to }: ToneHit, place: (lower: string) => string): ReturnType<typeof replacement>['edits'][number] {
  const written = view.text.slice(from, to)
  const placed = place(written.toLowerCase())
  // Letter for letter, so that capitals stay where they are.
  const text = [...placed].map((letter, i) => (written[i] === written[i]!.toLowerCase() ? letter : letter.toUpperCase())).join('')
  return replacement(view, from, to, text, true).edits[0]!
}
