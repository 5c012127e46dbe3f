/** Random drafts whose units and references carry marks of their own, and a reader of them that knows nothing of the product's. */
import fc from 'fast-check'

/** A unit says "dvN"; a reference is followed by "tức tN …", the units that it means. What is foreign stands between "ngoài" and "hết". */
export interface Unit { kind: 'article' | 'clause' | 'point'; number: string; id: number; parent: Unit | undefined; children: Unit[]; lines: string[] }

const LETTERS = 'abcdđeghiklmnopqrstuvxy'
const FOREIGN = ['khoản 3 Điều 2 Nghị định số 30/2020/NĐ-CP', 'Điều 1 của Luật Đất đai', '“khoản 1 Điều 2 Quyết định này”', 'điểm a khoản 1 Điều 1 Thông tư số 01/2024/TT-BNV']

interface Shape { clauses: Array<{ points: number; paragraphs: number }>; chapter: boolean }
interface Wish { from: number; form: number; to: number; to2: number }
export interface Recipe { shapes: Shape[]; wishes: Wish[]; foreign: number[]; gap: '\n' | '\n\n' | '\r\n'; decomposed: boolean; chapters: boolean; skips: number[]; markdown: boolean }

const clauses: fc.Arbitrary<Shape['clauses']> = fc.array(fc.record({ points: fc.constantFrom(0, 0, 2, 3, 6), paragraphs: fc.constantFrom(0, 0, 0, 1) }), { minLength: 2, maxLength: 5 })

export const recipes: fc.Arbitrary<Recipe> = fc.record({
  shapes: fc.array(fc.record({ clauses: fc.oneof({ weight: 1, arbitrary: fc.constant<Shape['clauses']>([]) }, { weight: 4, arbitrary: clauses }), chapter: fc.boolean() }), { minLength: 2, maxLength: 7 }),
  wishes: fc.array(fc.record({ from: fc.nat(99), form: fc.nat(9), to: fc.nat(99), to2: fc.nat(99) }), { maxLength: 14 }),
  foreign: fc.array(fc.nat(99), { maxLength: 4 }),
  gap: fc.constantFrom('\n', '\n', '\n\n', '\r\n'), decomposed: fc.boolean(), chapters: fc.boolean(),
  markdown: fc.nat(3).map((one) => one === 0),
  // Units before which a number is left out.
  skips: fc.oneof({ weight: 3, arbitrary: fc.constant<number[]>([]) }, { weight: 1, arbitrary: fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 2 }) }),
})

export interface Written { text: string; units: Unit[] }

export function draftOf({ shapes, wishes, foreign, gap, decomposed, chapters, skips, markdown }: Recipe): Written {
  const units: Unit[] = []
  const add = (kind: Unit['kind'], number: string, parent: Unit | undefined): Unit => {
    const unit: Unit = { kind, number, id: units.length + 1, parent, children: [], lines: [] }
    units.push(unit)
    parent?.children.push(unit)
    return unit
  }
  const counter = (first = 0): () => number => { let value = first; return () => { value += value > first && skips.includes(units.length + 1) ? 2 : 1; return value } }
  const nextArticle = counter()
  const articles = shapes.map(({ clauses }) => {
    const article = add('article', String(nextArticle()), undefined), nextClause = counter()
    for (const { points, paragraphs } of clauses) {
      const clause = add('clause', String(nextClause()), article), nextPoint = counter()
      for (let p = 0; p < points; p++) add('point', LETTERS[nextPoint() - 1]!, clause)
      if (points === 0) for (let p = 0; p < paragraphs; p++) clause.lines.push(`Việc này được thực hiện thường xuyên, lần ${p + 1} trong năm.`)
    }
    return article
  })
  const said = new Map<Unit, string>()
  const say = (unit: Unit, words: string): void => { said.set(unit, `${said.get(unit) ?? ''}${words}`) }
  // What is foreign stands in units without own references, below which nothing stands.
  const leaves = units.filter(({ children }) => children.length === 0)
  const foreigners = new Set(foreign.map((i) => leaves[i % leaves.length]!))
  for (const [i, unit] of [...foreigners].entries()) say(unit, `, theo ngoài ${FOREIGN[i % FOREIGN.length]} hết`)
  for (const wish of wishes) {
    const from = units[wish.from % units.length]!
    if (foreigners.has(from)) continue
    const reference = referenceFrom(from, units, articles, wish)
    if (reference) say(from, `, theo quy định tại ${reference.words} tức ${reference.to.map(({ id }) => `t${id}`).join(' ')}`)
  }
  const lines: string[] = []
  let chapter = 0
  for (const unit of units) {
    if (unit.kind === 'article' && chapters && (chapter === 0 || shapes[articles.indexOf(unit)]!.chapter)) lines.push(`Chương ${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][chapter++]}`, 'QUY ĐỊNH CHUNG')
    const words = said.get(unit) ?? ''
    if (unit.kind === 'article') {
      lines.push(`Điều ${unit.number}. Nội dung quản lý dv${unit.id}`)
      if (unit.children.length === 0 || words) lines.push(`Cơ quan quản lý thực hiện${words}.`)
    } else lines.push(`${unit.number}${unit.kind === 'clause' ? '.' : ')'} Cơ quan thực hiện việc dv${unit.id}${words}${unit.children.length > 0 ? ', gồm:' : unit.kind === 'point' ? ';' : '.'}`)
    lines.push(...unit.lines)
  }
  const marked = markdown ? lines.map((line) => line.replace(/^(Điều \d+\.)/u, '**$1**').replace(/^(Chương \w+)$/u, '## $1').replace(/^(\d+\.) (.*việc)/u, '$1 *$2*')) : lines
  const text = [...HEAD, ...marked, 'Nơi nhận:', '- Như Điều 1;', '- Lưu: VT, NN.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Thuận', ''].join(markdown ? gap + gap : gap)
  return { text: decomposed ? text.normalize('NFD') : text, units }
}

const HEAD = [
  'ỦY BAN NHÂN DÂN', 'TỈNH SÔNG HẬU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 27/2026/QĐ-UBND', 'Sông Hậu, ngày 12 tháng 10 năm 2026',
  'QUYẾT ĐỊNH', 'Về quản lý công trình nước sạch nông thôn', 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;', 'Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;', 'QUYẾT ĐỊNH:',
]

function referenceFrom(from: Unit, units: readonly Unit[], articles: readonly Unit[], { form, to, to2 }: Wish): { words: string; to: Unit[] } | undefined {
  const pick = (list: readonly Unit[], i: number): Unit | undefined => list[i % Math.max(1, list.length)]
  const any = pick(units, to)!, article = articleOf(from), clause = from.kind === 'point' ? from.parent : from.kind === 'clause' ? from : undefined
  switch (form) {
    case 0: case 1: return { words: `${pathOf(any)}${form === 1 ? ' Quyết định này' : ''}`, to: [any] }
    case 2: return { words: 'Điều này', to: [article] }
    case 3: { const one = pick(article.children, to); return one && { words: `khoản ${one.number} Điều này`, to: [one] } }
    case 4: return clause && { words: 'khoản này', to: [clause] }
    case 5: { const one = pick(clause?.children ?? [], to); return one && { words: `điểm ${one.number} khoản này`, to: [one] } }
    case 6: { const one = from.kind === 'article' ? undefined : pick(article.children, to); return one && { words: `khoản ${one.number} nêu trên`, to: [one] } }
    case 7: {
      const host = units.filter(({ kind, children }) => kind === 'clause' && children.length > 2)
      const one = pick(host, to), points = one?.children.filter((_, i) => i !== to2 % one.children.length).slice(0, 3)
      return one && points && { words: `các điểm ${listed(points.map(({ number }) => number))} ${pathOf(one)}`, to: points }
    }
    case 8: {
      const host = articles.filter(({ children }) => children.length > 1), one = pick(host, to)
      return one && { words: `khoản ${one.children[0]!.number} và khoản ${one.children.at(-1)!.number} Điều ${one.number}`, to: [one.children[0]!, one.children.at(-1)!] }
    }
    default: {
      const [a, b] = [to % articles.length, to2 % articles.length].sort((x, y) => x - y)
      return a === b ? undefined : { words: `từ Điều ${articles[a!]!.number} đến Điều ${articles[b!]!.number}`, to: [articles[a!]!, articles[b!]!] }
    }
  }
}

const listed = (words: readonly string[]): string => (words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} và ${words.at(-1)}`)
const articleOf = (unit: Unit): Unit => (unit.parent ? articleOf(unit.parent) : unit)
const WORD = { article: 'Điều', clause: 'khoản', point: 'điểm' }
const pathOf = (unit: Unit): string => `${WORD[unit.kind]} ${unit.number}${unit.parent ? ` ${pathOf(unit.parent)}` : ''}`

/** What a text says: its units by their marks, what each reference names by its words, what is foreign, and its words without numbers. */
export interface Told { units: Map<number, Unit>; order: number[]; references: Array<{ from: number; words: string; names: Array<number | string>; means: number[] }>; foreign: Array<{ from: number; words: string }> }

export function tell(source: string): Told {
  const units = new Map<number, Unit>(), order: number[] = [], said: Array<{ unit: Unit; line: string }> = []
  let article: Unit | undefined, clause: Unit | undefined, last: Unit | undefined
  for (const line of source.normalize('NFC').replace(/[*#]+ ?(?=Chương)|\*/gu, '').split(/\r?\n/)) {
    if (/^Nơi nhận/u.test(line)) break
    // A new unit has no mark of its own yet.
    const [, head, id = -units.size - 1] = /^(Điều \d+|\d+|[a-zđ])[.)](?=\s|$)(?:.*? dv(\d+))?/u.exec(line) ?? []
    if (head) {
      const kind = head.startsWith('Điều') ? 'article' : /^\d/.test(head) ? 'clause' : 'point'
      const parent: Unit | undefined = kind === 'article' ? undefined : kind === 'clause' ? article : clause ?? article
      const unit: Unit = { kind, number: head.replace('Điều ', ''), id: Number(id), parent, children: [], lines: [] }
      parent?.children.push(unit)
      units.set(unit.id, unit)
      order.push(unit.id)
      if (kind === 'article') { article = unit; clause = undefined }
      if (kind === 'clause') clause = unit
      last = unit
    }
    if (last) said.push({ unit: last, line })
  }
  const articles = [...units.values()].filter(({ kind }) => kind === 'article')
  const references: Told['references'] = [], foreign: Told['foreign'] = []
  for (const { unit, line } of said) {
    for (const { 1: words, 2: means } of line.matchAll(/tại ((?:(?!tại ).)+?) tức ((?:t\d+ ?)+)/gu)) {
      const names = named(words!, unit, articles)
      references.push({ from: unit.id, words: words!, names, means: means!.trim().split(' ').map((one) => Number(one.slice(1))) })
    }
    for (const { 1: words } of line.matchAll(/ngoài (.*?) hết/gu)) foreign.push({ from: unit.id, words: words! })
  }
  return { units, order, references, foreign }
}

/** Reads the words from the end: each unit word takes what stands behind it for what it lies in. */
function named(words: string, from: Unit, articles: readonly Unit[]): Array<number | string> {
  const tokens = [...words.matchAll(/(điểm|khoản|Điều) (này|[a-zđ\d]+(?:(?:, | và )[a-zđ\d]{1,3}(?!\p{L}))*)/giu)].map(([, kind, numbers]) => ({ kind: kind!.toLowerCase() as 'điểm' | 'khoản' | 'điều', numbers: numbers!.split(/, | và /u) }))
  const rank = { điểm: 0, khoản: 1, điều: 2 }
  const found: Array<number | string> = []
  const upward = (kind: Unit['kind']): Unit | undefined => { for (let one: Unit | undefined = from; one; one = one.parent) if (one.kind === kind) return one; return undefined }
  let article: Unit | undefined, clause: Unit | undefined
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { kind, numbers } = tokens[i]!, before = tokens[i - 1]
    const isContext = before !== undefined && rank[before.kind] < rank[kind]
    const one = (number: string): Unit | undefined => {
      if (kind === 'điều') return number === 'này' ? upward('article') : articles.find((each) => each.number === number)
      if (kind === 'khoản') return number === 'này' ? upward('clause') : (article ?? upward('article'))?.children.find((each) => each.kind === 'clause' && each.number === number)
      return number === 'này' ? upward('point') : (clause ?? upward('clause'))?.children.find((each) => each.number === number)
    }
    const units = numbers.map(one)
    if (kind === 'điều') { article = units[0]; clause = undefined }
    if (kind === 'khoản') clause = isContext ? units[0] : undefined
    if (!isContext) found.unshift(...units.map((unit, k) => unit?.id ?? `${kind} ${numbers[k]}`))
  }
  return found
}
