/**
 * What is wrong with printed pages, by a ruler: Nghị định số 30/2020/NĐ-CP, Phụ lục I, within 1 mm and 0.5 pt.
 * The margins are those that Nghị định số 78/2025/NĐ-CP allows too; papers of the Party have their own sizes (Hướng dẫn số 36-HD/VPTW).
 */
import type { Family } from '../../server/profile.ts'
import type { Line, Page, Rule } from './pages.ts'

const MM = 1, PT = 0.5
const LEFT = 30, RIGHT_EDGE = [190, 195] as const
const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2

/** One sentence for each fault. `starts` are the pages on which a part begins. */
export function faultsOf(pages: readonly Page[], family: Family): string[] {
  const faults: string[] = []
  const party = family === 'DANG'
  const first = pages[0]!
  const flat = pages.flatMap(({ lines }, page) => lines.map((line) => ({ ...line, page })))
  const find = (pattern: RegExp, page?: number): (Line & { page: number }) | undefined => flat.find((line) => pattern.test(line.text.trim()) && (page === undefined || line.page === page))
  const say = (fault: string): void => { faults.push(fault) }
  // Form 1.9 has no place and date, and two who sign side by side above the recipients.
  const minutes = find(/^BIÊN BẢN$/u, 0) !== undefined

  for (const { width, height } of pages) if (Math.abs(width - 210) > MM || Math.abs(height - 297) > MM) say('the page is not A4 upright')
  margins()
  letterhead()
  title()
  body()
  closing()
  pageNumbers()
  return [...new Set(faults)]

  function margins(): void {
    const texts = flat.filter((line) => !isPageNumber(line))
    const left = Math.min(...texts.map((line) => line.left)), right = Math.max(...texts.map((line) => line.right)), top = Math.min(...texts.map((line) => line.top)), bottom = Math.max(...texts.map((line) => line.bottom))
    if (Math.abs(left - LEFT) > MM) say(`left margin ${left.toFixed(1)} mm`)
    // Where no paragraph goes on in a second line, nothing need reach the right edge.
    const wraps = texts.some((line) => line.size >= 13 && Math.abs(line.left - LEFT) < MM)
    if ((wraps && right < RIGHT_EDGE[0] - MM) || right > RIGHT_EDGE[1] + MM) say(`right margin ${(210 - right).toFixed(1)} mm`)
    if (top < 20 - MM || top > 25 + 2 * MM) say(`upper margin ${top.toFixed(1)} mm`)
    if (bottom > 277 + MM) say(`lower margin ${(297 - bottom).toFixed(1)} mm`)
  }

  function letterhead(): void {
    const motto = find(party ? /^ĐẢNG CỘNG SẢN VIỆT NAM$/ : /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/, 0)
    const tieuNgu = party ? motto : find(/^Độc lập - Tự do - Hạnh phúc$/, 0)
    if (!motto || !tieuNgu) return say('no Quốc hiệu or Tiêu ngữ on one line')
    look('Quốc hiệu', motto, party ? [14, 15] : [12, 13], { bold: true })
    if (!party) look('Tiêu ngữ', tieuNgu, [13, 14], { bold: true })
    if (Math.abs(middle(motto) - middle(tieuNgu)) > MM) say('Tiêu ngữ is not in the middle under Quốc hiệu')
    if (motto.left < 85) say('Quốc hiệu is not on the right')
    rule('Tiêu ngữ', tieuNgu, [1, 1])
    const upper = first.lines.filter((line) => line.right < motto.left && line.top < tieuNgu.bottom + 8)
    const issuers = upper.filter(({ text }) => text === text.toUpperCase() && /\p{L}{2}/u.test(text) && !/^S[Ốố]/u.test(text))
    const issuer = issuers.at(-1)
    if (!issuer) return say('no name of the agency')
    look('the agency', issuer, party ? [14, 14] : [12, 13], { bold: true })
    if (!party) rule('the agency', issuer, [1 / 3, 1 / 2])
    const number = find(/^Số[:\s]/u, 0), date = find(/ngày\s.*tháng\s.*năm/u, 0)
    if (number?.page !== 0) say('no number')
    else {
      look('the number', number, party ? [14, 14] : [13, 13], {})
      if (Math.abs(middle(number) - middle(issuer)) > 1.5 * MM) say('the number is not in the middle under the agency')
    }
    if (minutes) return date && number && date.top < number.bottom + 5 ? say('a biên bản has a place and a date at its head') : undefined
    if (!date) return say('no place and date')
    look('place and date', date, [13, 14], { italic: true })
    if (Math.abs(middle(date) - middle(motto)) > 1.5 * MM) say('place and date are not in the middle under Quốc hiệu')
    if (number && Math.abs(number.bottom - date.bottom) > MM) say('number and date are not on one line')
  }

  function title(): void {
    const kind = find(/^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|KẾ HOẠCH|CHỈ THỊ|TỜ TRÌNH|QUY ĐỊNH|THÔNG BÁO|BIÊN BẢN)$/u, 0)
    if (!kind) return
    look('tên loại', kind, party ? [15, 16] : [13, 14], { bold: true })
    centred('tên loại', kind)
    const subject = first.lines.filter((line) => line.top >= kind.bottom - 1 && line.top < kind.bottom + 3)[0]
    if (!subject) return say('no trích yếu')
    look('trích yếu', subject, party ? [14, 15] : [13, 14], { bold: true })
    centred('trích yếu', subject)
    if (!party) {
      const lines = first.lines.filter((line) => line.top >= kind.bottom - 1 && line.allBold && line.size === subject.size)
      let last = subject
      for (const line of lines) if (line.top - last.bottom < 1 && line !== last) last = line
      rule('trích yếu', last, [0.25, 1 / 2], Math.max(...lines.filter((line) => line.top <= last.top).map((line) => line.right - line.left)))
    }
  }

  function body(): void {
    for (const line of flat) {
      const text = line.text.trim()
      if (/^Căn cứ |^Theo đề nghị /u.test(text) && !party) {
        look('căn cứ', line, [13, 14], { italic: true })
        indented('căn cứ', line)
      } else if (/^Điều \d+[a-zđ]?\. /u.test(text)) {
        look('Điều', line, [13, 14], { bold: true })
        indented('Điều', line)
      } else if (/^(?:\d+\.|[a-zđ]\)) \p{Lu}/u.test(text)) {
        look('khoản, điểm', line, party ? [14, 15] : [13, 14], {})
        indented('khoản, điểm', line)
      } else if (/^Chương [IVXL]+$/u.test(text)) {
        look('chương', line, [13, 14], { bold: true })
        centred('chương', line)
      }
    }
    spacing()
  }

  function spacing(): void {
    for (const { lines } of pages) {
      const texts = lines.filter((line) => line.left < 45 && line.right > 100 && line.size >= 13 && !line.allBold).sort((a, b) => a.top - b.top)
      texts.forEach((line, i) => {
        const next = texts[i + 1]
        if (!next) return
        const step = (next.bottom - line.bottom) * 72 / 25.4, single = line.size * 1.15
        const begins = next.left > LEFT + 5
        if (!begins && (step < single * 0.97 || step > single * 1.55)) say(`lines ${step.toFixed(1)} pt apart`)
        if (begins && step < single + 6 - PT && step > 0 && Math.abs(next.left - line.left) < 40) say(`paragraphs ${(step - single).toFixed(1)} pt apart`)
      })
    }
  }

  function closing(): void {
    const label = find(/^Nơi nhận:?$/u)
    const recipients = flat.filter(({ text, left }) => /^- (?:Như|Lưu|Bộ|Các|Thường)/u.test(text.trim()) && left < 60)
    if (label) {
      look('“Nơi nhận”', label, party ? [14, 14] : [12, 12], party ? {} : { bold: true, italic: true })
      if (Math.abs(label.left - LEFT) > MM) say('“Nơi nhận” is not at the left margin')
    }
    for (const line of recipients) if (label && line.page === label.page && line.top > label.top) look('the list of recipients', line, party ? [12, 12] : [11, 11], {})
    if (minutes) return sideBySide(label)
    const office = flat.filter(({ text }) => /^(?:TM\.|KT\.|T\/M)\s/u.test(text.trim()) || /^(?:CHỦ TỊCH|BÍ THƯ|PHÓ CHỦ TỊCH)$/u.test(text.trim())).filter((line) => label && line.page === label.page)
    if (label && office.length === 0) say('no office of the one who signs')
    for (const line of office) {
      look('the office of the one who signs', line, [13, 14], { bold: true })
      if (middle(line) < 130 || Math.abs(middle(line) - middle(office[0]!)) > MM) say('the office is not in the middle of the right column')
    }
    if (label && office[0] && Math.abs(label.bottom - office[0].bottom) > 2 * MM) say('“Nơi nhận” and the office do not begin on one line')
    const signer = find(/^Hoàng Minh Đức$/u)
    if (!signer) return
    look('the name of the one who signs', signer, [13, 14], { bold: true })
    if (office[0] && Math.abs(middle(signer) - middle(office[0])) > MM) say('the name is not under the office')
    const above = office.at(-1)
    if (above && signer.top - above.bottom < 20) say('no room to sign')
  }

  function sideBySide(label: (Line & { page: number }) | undefined): void {
    const sides = [{ office: /^THƯ KÝ$/u, name: /^Lê Thị Cúc$/u, middle: LEFT + 40 }, { office: /^CHỦ TỌA$/u, name: /^Trần Văn Bình$/u, middle: LEFT + 120 }].map((side) => ({ ...side, office: find(side.office), name: find(side.name) }))
    const [left, right] = sides
    for (const { office, name, middle: where } of sides) {
      if (!office || !name) return say('one of the two who sign is not there')
      look('the office of one who signs', office, [13, 14], { bold: true })
      look('the name of one who signs', name, [13, 14], { bold: true })
      if (Math.abs(middle(office) - where) > MM || Math.abs(middle(name) - where) > MM) say('one who signs is not in the middle of a half of the page')
      if (name.top - office.bottom < 20) say('no room to sign')
      if (label && label.page === name.page && label.top < name.bottom) say('“Nơi nhận” is not below those who sign')
    }
    if (Math.abs(left!.office!.bottom - right!.office!.bottom) > MM || Math.abs(left!.name!.bottom - right!.name!.bottom) > MM) say('the two who sign are not side by side')
    if (!label) say('no “Nơi nhận”')
  }

  function pageNumbers(): void {
    let expected = 0
    for (const [i, { lines }] of pages.entries()) {
      const isStart = i === 0 || lines.some((line) => line.top < 28 && /^(?:CỘNG HÒA XÃ HỘI|Phụ lục)/u.test(line.text))
      expected = isStart ? 1 : expected + 1
      const numbers = lines.filter(isPageNumber)
      if (isStart && numbers.length > 0) say('a number on the first page of a part')
      if (isStart) continue
      const [number] = numbers
      if (!number) {
        say(`no number on page ${i + 1}`)
        continue
      }
      if (number.text.trim() !== String(expected)) say(`page ${i + 1} is numbered ${number.text}`)
      if (Math.abs(middle(number) - (30 + 190) / 2) > MM) say('the page number is not in the middle')
      if (number.size < 13 - PT || number.size > 14 + PT) say(`the page number has ${number.size} pt`)
    }
    // A part that is attached begins on a page of its own.
    for (const [i, { lines }] of pages.entries()) if (lines.filter((line) => /^CỘNG HÒA XÃ HỘI/u.test(line.text)).some((line) => line.top > 40)) say(`an attachment begins in the middle of page ${i + 1}`)
  }

  function look(name: string, line: Line, [from, to]: readonly [number, number], { bold = false, italic = false }: { bold?: boolean; italic?: boolean }): void {
    if (line.size < from - PT || line.size > to + PT) say(`${name} has ${line.size} pt`)
    if (line.bold !== bold) say(`${name} is ${line.bold ? '' : 'not '}bold`)
    if (line.italic !== italic) say(`${name} is ${line.italic ? '' : 'not '}italic`)
  }

  function centred(name: string, line: Line): void {
    if (Math.abs(middle(line) - (30 + 190) / 2) > MM) say(`${name} is not in the middle`)
  }

  function indented(name: string, { left }: Line): void {
    if (left < LEFT + 10 - MM || left > LEFT + 12.7 + MM) say(`${name} begins ${(left - LEFT).toFixed(1)} mm in`)
  }

  /** `width`: of the words, the longest line of which counts when there are several. */
  function rule(name: string, line: Line, [from, to]: readonly [number, number], width = line.right - line.left): void {
    const drawn: Rule | undefined = first.rules.find(({ y, left, right }) => y > line.bottom - 2 && y < line.bottom + 3 && left < line.right && right > line.left)
    if (!drawn) return say(`no rule under ${name}`)
    const length = drawn.right - drawn.left
    if (length < width * from - MM || length > width * to + MM) say(`the rule under ${name} is ${length.toFixed(1)} mm for ${width.toFixed(1)} mm of words`)
    if (Math.abs(middle(drawn) - middle(line)) > MM) say(`the rule under ${name} is not in the middle`)
  }
}

const isPageNumber = ({ text, top }: Line): boolean => /^\d{1,3}$/.test(text.trim()) && top < 20
