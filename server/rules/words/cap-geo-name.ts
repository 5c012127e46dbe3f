import { FORM_SINCE, nd30 } from '../../data/norms.ts'
import { sourceSpan } from '../../text/view.ts'
import { capitalsOf, isShouted } from '../capitals.ts'
import { defineRule, say } from '../rule.ts'
import { replacement } from '../text-fixes.ts'

export default defineRule({
  id: 'cap-geo-name',
  summary: say('Tên vùng viết hoa đủ các tiếng: “Nam Trung Bộ”.', 'The name of a region has all its capitals: “Nam Trung Bộ”.'),
  basis: [nd30('Phụ lục II, mục III.1.đ')],
  severity: 'info',
  glance: true,
  since: FORM_SINCE,
  on: 'draft',
  check({ phrases }, { report }) {
    for (const { text: { view, zone }, from, to, words } of phrases.regions) {
      const written = view.text.slice(from, to), right = capitalsOf(written, words)
      // "bắc bộ phận" and other common words begin small; a name begins with a capital.
      if (written === right || isShouted(written) || zone.quoted || !/^\p{Lu}/u.test(written) || /^ (?:phận|máy|phim|trưởng|môn|mặt|khung)/u.test(view.text.slice(to, to + 8))) continue
      report(sourceSpan(view, from, to), say(`Viết “${right}”.`, `Write “${right}”.`), { fixes: [replacement(view, from, to, right, true)] })
    }
  },
})
