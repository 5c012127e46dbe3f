import assert from 'node:assert/strict'
import { type Clash, clashesOf } from '../server/facts/clashes.ts'
import { citedIn, type CitingDraft, type Given, instrumentsOf, nameOfInstrument } from '../server/facts/ledger.ts'
import { checkDraft } from '../server/processor.ts'
import { linesOf } from '../server/text/lines.ts'

function draft(name: string, ...lines: string[]): CitingDraft {
  const source = lines.join('\n')
  return { name, cited: citedIn(checkDraft(source, { today: '2026-11-23' }).facts.citations, linesOf(source)) }
}
const clashes = (...drafts: CitingDraft[]): Array<[string, Clash['matter'], string, string]> => (
  [...clashesOf(drafts)].flatMap(([name, found]) => found.map(({ matter, at, other }): [string, Clash['matter'], string, string] => [name, matter, at.text, other]))
)
const of = (symbol: string, rest: string): string => `Căn cứ ${symbol.includes('NĐ') ? 'Nghị định' : 'Quyết định'} số ${symbol} ${rest};`

describe('the ledger of citations', () => {
  it('gathers what is said of each instrument, most often first, and where', () => {
    const drafts = [
      draft('a', of('30/2020/NĐ-CP', 'ngày 05/3/2020 của Chính phủ về công tác văn thư'), 'Thực hiện Nghị định số 30/2020/NĐ-CP.'),
      draft('b', of('30/2020/NĐ-CP', 'ngày 05 tháng 3 năm 2020 của Chính phủ'), of('30/2020/NĐ-CP', 'ngày 06/3/2020 của Chính phủ')),
    ]
    const [instrument, ...others] = instrumentsOf(drafts)
    assert.deepEqual(others, [])
    assert.equal(nameOfInstrument(instrument!), 'Nghị định số 30/2020/NĐ-CP')
    assert.deepEqual([instrument!.kind, instrument!.year], ['nghi-dinh', '2020'])
    const said = (all: readonly Given[]) => all.map(({ text, places }) => [text, places.length])
    assert.deepEqual(said(instrument!.dates), [['2020-03-05', 2], ['2020-03-06', 1]])
    assert.deepEqual(said(instrument!.issuers), [['Chính phủ', 3]])
    assert.deepEqual(said(instrument!.titles), [['về công tác văn thư', 1]])
    assert.deepEqual(instrument!.places.map(({ draft: name, cited }) => [name, cited.symbol.position.start.line]), [['a', 1], ['a', 2], ['b', 1], ['b', 2]])
  })

  it('sorts by kind, year and number', () => {
    const names = instrumentsOf([draft('a',
      of('15/QĐ-UBND', 'ngày 05/3/2024 của UBND tỉnh Hà Nam'), of('100/2019/NĐ-CP', 'của Chính phủ'), of('9/2019/NĐ-CP', 'của Chính phủ'), of('1/2018/NĐ-CP', 'của Chính phủ'), 'Căn cứ Luật Lưu trữ số 33/2024/QH15;')]).map(({ symbol }) => symbol)
    assert.deepEqual(names, ['33/2024/QH15', '1/2018/NĐ-CP', '9/2019/NĐ-CP', '100/2019/NĐ-CP', '15/QĐ-UBND'])
  })

  it('keeps numbers of different years apart, and an undated citation with the only year', () => {
    const two = instrumentsOf([draft('a', of('15/QĐ-UBND', 'ngày 05/3/2024 của UBND tỉnh'), of('15/QĐ-UBND', 'ngày 09/4/2025 của UBND tỉnh'))])
    assert.deepEqual(two.map(({ year }) => year), ['2024', '2025'])
    const one = instrumentsOf([draft('a', of('15/QĐ-UBND', 'ngày 05/3/2024 của UBND tỉnh'), 'Thực hiện Quyết định số 15/QĐ-UBND.')])
    assert.deepEqual(one.map(({ places }) => places.length), [2])
  })
})

describe('clashes between drafts', () => {
  const RIGHT = of('30/2020/NĐ-CP', 'ngày 05/3/2020 của Chính phủ'), WRONG = of('30/2020/NĐ-CP', 'ngày 06/3/2020 của Chính phủ')

  it('are told on both sides when nobody knows who is right', () => {
    assert.deepEqual(clashes(draft('a', RIGHT), draft('b', WRONG)), [['a', 'date', '2020-03-05', '2020-03-06'], ['b', 'date', '2020-03-06', '2020-03-05']])
  })

  it('are told to the few when many agree', () => {
    assert.deepEqual(clashes(draft('a', RIGHT), draft('b', WRONG), draft('c', RIGHT), draft('d', RIGHT)), [['b', 'date', '2020-03-06', '2020-03-05']])
  })

  it('name the places of other drafts alone, a few of them', () => {
    const many = Array.from({ length: 30 }, (_, i) => draft(`c${i}`, i % 2 ? RIGHT : WRONG))
    const [first] = clashesOf(many).get('c1')!
    assert.equal(first!.others.length, 5)
    assert.ok(first!.others.every(({ draft: name, at }) => name !== 'c1' && at.text === '2020-03-06'))
  })

  const NONE: Array<[what: string, one: string[], two: string[]]> = [
    ['what one draft says twice', [RIGHT, WRONG], ['Căn cứ Luật Lưu trữ;']],
    ['a date written in another way', [RIGHT], [of('30/2020/NĐ-CP', 'ngày 05 tháng 3 năm 2020 của Chính phủ')]],
    ['another year of a number without one', [of('749/QĐ-TTg', 'ngày 03/6/2020 của Thủ tướng Chính phủ')], [of('749/QĐ-TTg', 'ngày 11/5/2023 của Thủ tướng Chính phủ')]],
    ['two bodies of one code', [of('15/QĐ-UBND', 'ngày 05/3/2024 của UBND xã Ea Kao')], [of('15/QĐ-UBND', 'ngày 09/4/2024 của UBND xã Ea Súp')]],
    ['bodies that nobody names', [of('15/QĐ-UBND', 'ngày 05/3/2024')], [of('15/QĐ-UBND', 'ngày 09/4/2024')]],
    ['an issuer by another name', [of('15/QĐ-UBND', 'ngày 05/3/2024 của UBND tỉnh Hà Tĩnh')], [of('15/QĐ-UBND', 'ngày 05/3/2024 của Chủ tịch Ủy ban nhân dân tỉnh Hà Tĩnh')]],
    ['a title cut short', [of('30/2020/NĐ-CP', 'ngày 05/3/2020 của Chính phủ về công tác văn thư')], [of('30/2020/NĐ-CP', 'ngày 05/3/2020 của Chính phủ về văn thư')]],
    ['what an article of it is about', [`Thực hiện khoản 1 Điều 10 ${of('156/2013/NĐ-CP', 'ngày 06/11/2013 của Chính phủ quy định về nguyên tắc khai thuế, tính thuế').slice(7)}`], [of('156/2013/NĐ-CP', 'ngày 06/11/2013 của Chính phủ hướng dẫn thi hành một số điều của Luật Quản lý thuế')]],
    ['what its own draft reports', [of('30/2019/NĐ-CP', 'ngày 05/3/2020 của Chính phủ')], [of('30/2019/NĐ-CP', 'ngày 05/3/2019 của Chính phủ')]],
  ]
  for (const [what, one, two] of NONE) it(`are none for ${what}`, () => assert.deepEqual(clashes(draft('a', ...one), draft('b', ...two)), []))

  it('are found of a local body that is named', () => {
    assert.deepEqual(clashes(draft('a', of('15/QĐ-UBND', 'ngày 05/3/2024 của UBND tỉnh')), draft('b', of('15/QĐ-UBND', 'ngày 09/4/2024 của Ủy ban nhân dân tỉnh'))).map(([name, matter]) => [name, matter]), [['a', 'date'], ['b', 'date']])
  })

  it('take time linear in the citations', () => {
    const drafts = (n: number): CitingDraft[] => Array.from({ length: n }, (_, i) => ({ ...base[i % base.length]!, name: String(i) }))
    const base = Array.from({ length: 40 }, (_, i) => draft('', ...Array.from({ length: 20 }, (__, k) => of('30/2020/NĐ-CP', `ngày ${String((i * k) % 28 + 1).padStart(2, '0')}/3/2020 của Chính phủ về việc số ${i} của công tác văn thư thứ ${k}`))))
    const time = (n: number): number => {
      const all = drafts(n), started = performance.now()
      clashesOf(all)
      return performance.now() - started
    }
    time(200)
    const small = Math.min(time(400), time(400)), big = Math.min(time(3200), time(3200))
    assert.ok(big < 8 * 4 * Math.max(small, 1), `8 times the drafts took ${(big / small).toFixed(1)} times as long`)
  }).timeout(20_000)
})
