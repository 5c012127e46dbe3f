/** Known faults of characters, words, dates and of what was reorganised, for real documents. See mutate.ts. */
import { LAW_SLIPS } from '../../server/data/names.ts'
import { TYPOS } from '../../server/data/typos.ts'
import { abbreviationSpan } from '../../server/facts/abbreviations.ts'
import type { TextFact } from '../../server/facts/texts.ts'
import type { CheckedDraft } from '../../server/processor.ts'
import { sourceSpan } from '../../server/text/view.ts'
import type { Span } from '../../server/tree/nodes.ts'
import { spanOf } from '../../server/tree/walk.ts'
import type { Fault } from './mutate.ts'
import type { Random } from './random.ts'

/** What stands in the place of a match. */
type By = (match: RegExpMatchArray, text: TextFact, checked: CheckedDraft, random: Random) => string | undefined

/** Sentences of the document itself, where nothing is quoted, tabulated or torn by a copy. */
const sentences = ({ facts, source }: CheckedDraft): TextFact[] => facts.texts.filter(({ node, zone, view }) =>
  (node.type === 'paragraph' || node.type === 'dash') && zone.block === 'body' && zone.document === 'main' && !zone.quoted && view.text.length >= 40 &&
  !/[|…“”"]|\.{4}|:\/\//u.test(view.text) && !TORN.test(view.text) && !source.slice(view.start, view.end).includes('\t'))

/** One match in one sentence, not inside a citation, gives way to other words. */
function words(subject: Fault['subject'], id: string, expected: string | readonly string[], pattern: RegExp, by: By, texts: (checked: CheckedDraft) => readonly TextFact[] = sentences): Fault {
  return {
    id, subject, expected: typeof expected === 'string' ? [expected] : expected,
    plant(checked, random) {
      for (const text of random.shuffled(texts(checked))) {
        for (const match of random.shuffled([...text.view.text.matchAll(pattern)])) {
          const at = sourceSpan(text.view, match.index, match.index + match[0].length)
          if (checked.source.slice(at.start, at.end) !== match[0] || isCited(text, at)) continue
          const put = by(match, text, checked, random)
          // What pairs is told at its other half too, which may stand in another line.
          if (put !== undefined && put !== match[0]) return { edits: [{ ...at, text: put }], at: id.includes('left open') ? spanOf(text.node) : at }
        }
      }
      return undefined
    },
  }
}

/** A text that amends has a rule of its own for what it quotes. */
const isAmending = (texts: readonly TextFact[]): boolean => texts.some(({ zone, view, node }) => zone.quoted || (node.type === 'heading' && /[Ss]ửa đổi|[Bb]ổ sung|[Đđ]ính chính/u.test(view.text)))
/** "T h à nh ph ố": a bad copy, whose marks nobody judges. */
const TORN = /(?:(?<!\p{L})[bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX]h? \p{Ll}{1,4} .*){3}/u

const isCited = ({ node }: TextFact, at: Span): boolean => node.children.some((child) => child.type === 'citation' && spanOf(child).start < at.end && at.start < spanOf(child).end)

/** A sentence put behind another. */
function sentence(subject: Fault['subject'], id: string, expected: string, put: string, isOpen: (checked: CheckedDraft) => boolean): Fault {
  return {
    id, subject, expected: [expected],
    plant(checked, random) {
      const ended = isOpen(checked) ? sentences(checked).filter(({ view, node }) => /\p{Ll}\.$/u.test(view.text) && node.type === 'paragraph') : []
      if (ended.length === 0) return undefined
      const { end } = random.pick(ended).view
      return { edits: [{ start: end, end, text: ` ${put}` }], at: { start: end - 1, end } }
    },
  }
}

/** What is typed for a word, mark by mark: its tone on the wrong letter. */
const MISPLACED: Readonly<Record<string, string>> = { của: 'cuả', được: 'đựơc', hiện: 'hịên', người: 'ngừơi', quyền: 'qùyên', khoản: 'khỏan', toàn: 'tòan', nghĩa: 'nghiã', thuộc: 'thụôc', giải: 'gỉai' }
const CYRILLIC: Readonly<Record<string, string>> = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у' }
const cyrillic = (text: string): string => text.replace(/[ABCEHKMOPTaceopxy]/u, (letter) => CYRILLIC[letter]!)
const DAYS = ['chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

/** A consolidated text may not touch the words that it puts together. */
const isFree = ({ profile }: CheckedDraft): boolean => profile.kind !== 'van-ban-hop-nhat'
const isTwoTiers = (checked: CheckedDraft): boolean => isFree(checked) && (checked.profile.date ?? '') >= '2025-07-01'
const isolated = (phrases: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'gu')

export const WORD_FAULTS: readonly Fault[] = [
  words('characters', 'space before a mark', 'space-before-punct', /(?<=\p{Ll}{2})[,;:](?= \p{L}{2})/gu, ([mark]) => ` ${mark}`),
  words('characters', 'space before a full stop', 'space-before-punct', /(?<=\p{Ll}{2})\.(?= \p{Lu}\p{Ll})/gu, () => ' .'),
  words('characters', 'no space behind a comma', 'space-after-punct', /(?<=\p{Ll}{2}), (?=\p{L}{2})/gu, () => ','),
  words('characters', 'no space behind a full stop', 'space-after-punct', /(?<=\p{Ll}{2})\. (?=\p{Lu}\p{Ll})/gu, () => '.'),
  words('characters', 'mark doubled', 'duplicate-punct', /(?<=\p{Ll}{2})(?:,(?= \p{Lu}\p{Ll})|[.;]$)/gu, ([mark]) => mark + mark),
  words('characters', 'comma doubled', 'duplicate-punct', /(?<=\p{Ll}{2}),(?= \p{Ll}{2})/gu, () => ',,'),
  words('characters', 'two marks at the end', 'duplicate-punct', /(?<=\p{Ll}{2});$/gu, () => ';.'),
  words('characters', 'bracket left open', 'bracket-unbalanced', /(?<=\([^()]{8,80})\)/gu, (_, { view }) => (/^[^()]*\([^()]*\)[^()]*$/u.test(view.text) ? '' : undefined)),
  words('characters', 'quotation left open', 'quote-unbalanced', /(?<=“[^“”"]{4,80})”/gu, () => '', ({ facts }) => (isAmending(facts.texts) ? [] : facts.texts.filter(({ node, zone, view }) => (node.type === 'paragraph' || node.type === 'dash') && zone.block === 'body' && zone.document === 'main' && !zone.quoted && /^[^“”"|]*“[^“”"]*”[^“”"|]*$/u.test(view.text) && !TORN.test(view.text)))),
  words('characters', 'tone misplaced', 'tone-misplaced', isolated(Object.keys(MISPLACED)), ([word]) => MISPLACED[word]),
  {
    id: 'Cyrillic letter in a symbol', subject: 'characters', expected: ['homoglyph'],
    plant({ facts, source }, random) {
      const right = facts.citations.filter(({ symbol, node: { symbol: { span } } }) => source.slice(span.start, span.end) === symbol.text && cyrillic(symbol.text) !== symbol.text)
      if (right.length === 0) return undefined
      const { symbol, node: { symbol: { span } } } = random.pick(right)
      return { edits: [{ ...span, text: cyrillic(symbol.text) }], at: span }
    },
  },
  words('characters', 'Cyrillic letter in a word', 'homoglyph', /(?<!\p{L})\p{Ll}{3,7}(?!\p{L})/gu, ([word]) => cyrillic(word)),
  words('characters', 'decomposed letters', 'unicode-not-nfc', /(?<!\p{L})\p{Ll}{2,7}(?!\p{L})/gu, ([word], _, { source }) => (/[\u0300-\u036F]/u.test(source) ? undefined : word.normalize('NFD'))),

  {
    id: 'known slip of the keyboard', subject: 'words', expected: ['typo-known'],
    plant(checked, random) {
      for (const [wrong, { right, unless }] of random.shuffled([...TYPOS])) {
        if (unless) continue
        const planted = words('words', '', [], isolated([right]), () => wrong).plant(checked, random)
        if (planted) return planted
      }
      return undefined
    },
  },
  // In a symbol it is a slip of the symbol, which has a row of its own.
  words('words', 'HDND', 'abbr-diacritics', /(?<![\p{L}\p{N}/-])HĐND(?![\p{L}\p{N}/-])/gu, () => 'HDND'),
  words('words', 'small letter behind a full stop', 'cap-sentence-start', /(?<=\p{Ll}{3}\. )\p{Lu}(?=\p{Ll}{2})/gu, ([letter]) => letter.toLowerCase()),
  words('words', 'Ủy Ban Nhân Dân', 'cap-agency-name', isolated(['Ủy ban nhân dân', 'Hội đồng nhân dân', 'Uỷ ban nhân dân']), ([name]) => name.split(' ').map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ')),
  words('words', 'Ủy ban Nhân dân', 'cap-agency-name', isolated(['Ủy ban nhân dân', 'Hội đồng nhân dân', 'Uỷ ban nhân dân']), ([name]) => name.replace('nhân', 'Nhân')),
  {
    id: 'abbreviation before it is explained', subject: 'words', expected: ['abbr-late-definition'],
    plant(checked, random) {
      for (const { short, explained: [one], used } of random.shuffled(checked.facts.abbreviations)) {
        if (!one?.full || used.length === 0) continue
        const own = abbreviationSpan(one)
        // One that is used too early already is told at its first use.
        if (used.some((use) => abbreviationSpan(use).start < own.start)) continue
        const before = sentences(checked).filter(({ view, node }) => view.end < own.start && node.type === 'paragraph' && /\p{Ll}\.$/u.test(view.text))
        if (before.length === 0) continue
        const { end } = random.pick(before).view
        return { edits: [{ start: end, end, text: ` Nội dung về ${short} thực hiện theo quy định.` }], at: { start: end - 1, end } }
      }
      return undefined
    },
  },
  words('words', 'law without its comma', 'citation-law-name-form', isolated([...LAW_SLIPS.values()]), ([name]) => name.replaceAll(',', ''), (checked) => (isFree(checked) ? sentences(checked) : [])),

  {
    id: 'another day of the week', subject: 'dates', expected: ['date-weekday-mismatch'],
    plant({ facts, source }, random) {
      const dates = facts.dates.filter(({ node, zone, span }) => node.type === 'date' && zone.block === 'body' && zone.document === 'main' && !zone.quoted && /^ngày \d/u.test(source.slice(span.start, span.end)) && source[span.start - 1] === ' ')
      if (dates.length === 0) return undefined
      const { day, month, year, span } = random.pick(dates)
      const right = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
      return { edits: [{ start: span.start, end: span.start, text: `${DAYS[(right + 2) % 7]}, ` }], at: span }
    },
  },
  words('dates', 'year in two digits', 'date-two-digit-year', /(?<=ngày \d{1,2}\/\d{1,2}\/)\d{4}(?!\d)/gu, ([year]) => year.slice(2)),
  words('dates', 'period from its end', 'date-order', /(?<=giai đoạn )(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d/gu, ([years]) => `${years.slice(-4)}${years.slice(4, -4)}${years.slice(0, 4)}`),
  words('dates', 'dash with one space', 'range-dash-spacing', /(?<=[^\p{N}/-](?:19|20)\d\d)(?:-| - )(?=(?:19|20)\d\d(?![\d/-]))/gu, () => '- '),

  sentence('reorganisation', 'cấp huyện after the reorganisation', 'obsolete-cap-huyen', 'Ủy ban nhân dân cấp huyện báo cáo kết quả thực hiện.', isTwoTiers),
  sentence('reorganisation', 'thị trấn after the reorganisation', 'obsolete-thi-tran', 'Ủy ban nhân dân xã, phường, thị trấn phối hợp thực hiện.', isTwoTiers),
]
