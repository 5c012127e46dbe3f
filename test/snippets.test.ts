import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { PLAIN_OFFICE } from '../server/data/office.ts'
import { newDraft, templateFor } from '../server/features/new-draft.ts'
import { checkDraft } from '../server/processor.ts'
import { FILLED } from './lib/filled.ts'

interface Snippet { prefix: string; description: string; body: string[] }

const files = readdirSync('snippets').map((name) => ({ name, snippets: Object.entries(JSON.parse(readFileSync(`snippets/${name}`, 'utf8')) as Record<string, Snippet>) }))
const all = files.flatMap(({ snippets }) => snippets)

// What the rule book gives as the text of a line, once the placeholders stand as they are offered.
const TEXTS: Record<string, string> = {
  'cc-hc-luat': 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'cc-qp-luat': 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;',
  'cc-qp-luat-sd': 'Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;',
  'cc-qp-nd': 'Căn cứ Nghị định số 78/2025/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP;',
  'cc-nd': 'Căn cứ Nghị định số số/năm/NĐ-CP ngày ngày tháng tháng năm năm của Chính phủ quy định …;',
  'cc-denghi': 'Theo đề nghị của Giám đốc Sở … tại Tờ trình số …/TTr-… ngày ….',
  'ky-tm': 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
  'ky-kt': 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
  'ky-kt-gd': 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
  'ky-tl': 'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG',
  'ky-q': 'Q. GIÁM ĐỐC',
  'nn-qd': 'Nơi nhận:\n- Như Điều 3;\n- …;\n- Lưu: VT, đơn vị.',
  'nn-cv': 'Nơi nhận:\n- Như trên;\n- …;\n- Lưu: VT, đơn vị.',
  'nn-kh': 'Nơi nhận:\n- …;\n- Lưu: VT, đơn vị.',
  'sd-bosung-diem': 'Bổ sung điểm a1 vào sau điểm a khoản 1 Điều 5 như sau:\n“…”',
  'sd-dieu': 'Sửa đổi, bổ sung khoản 1 Điều 5 như sau:\n“…”',
  'sd-bosung': 'Bổ sung Điều 5a vào sau Điều 5 như sau:\n“…”',
  'qp-chuyentiep': 'Điều 4. Điều khoản chuyển tiếp\n…',
  'ky-tuq': 'TUQ. CHỦ TỊCH\nCHỨC VỤ NGƯỜI KÝ',
  'vd-sau': 'Nghị định số 30/2020/NĐ-CP',
  'vd-dau': 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
  'hc-phuluc': 'Phụ lục I\nTIÊU ĐỀ PHỤ LỤC\n(Kèm theo Quyết định số       /QĐ-UBND ngày      tháng      năm 2026 của Ủy ban nhân dân tỉnh Hà Tĩnh)\n\n…./.',
  vt: 'cụm từ (sau đây viết tắt là VT)',
}

describe('the snippets', () => {
  it('are all named in the manifest', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { snippets: Array<{ path: string }> } }
    assert.deepEqual(contributes.snippets.map(({ path }) => path).sort(), files.map(({ name }) => `./snippets/${name}`).sort())
  })

  it('have prefixes of their own, typed without marks', () => {
    const prefixes = all.map(([, { prefix }]) => prefix)
    assert.deepEqual(prefixes.filter((prefix, i) => prefixes.indexOf(prefix) !== i), [])
    for (const prefix of prefixes) assert.match(prefix, /^[a-z][a-z-]*$/)
  })

  it('have names of their own across the files', () => {
    const names = all.map(([name]) => name)
    assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), [])
  })

  for (const [name, { prefix, description, body }] of all) {
    it(`${prefix}: ${name}`, () => {
      assert(description.length > 10)
      const text = body.join('\n')
      const { plain, stops } = expand(text)
      assert(stops.at(-1) === 0, 'the cursor ends in $0')
      assert.deepEqual([...new Set(stops)].sort((a, b) => a - b), Array.from({ length: new Set(stops).size }, (_, i) => i), 'tab stops run on from 1')
      assert.equal(text, text.normalize('NFC'))
      if (TEXTS[prefix]) assert.equal(plain, TEXTS[prefix])
    })
  }

  it('cover every line of the rule book', () => {
    const prefixes = new Set(all.map(([, { prefix }]) => prefix))
    const asked = 'cc-hc-luat cc-qp-luat cc-nd cc-qp-nd cc-denghi ky-tm ky-kt ky-tl ky-tuq ky-q nn-qd nn-cv nn-kh vd-dau vd-sau vt sd-dieu sd-bosung quydinh-chuong hc-header hc-kem-theo hc-phuluc hc-bansao qp-chuyentiep qp-hieuluc dang-header'
    assert.deepEqual(asked.split(' ').filter((prefix) => !prefixes.has(prefix)), [])
  })

  it('leave nothing to report where the draft of their family holds them', () => {
    const HELD: Array<[prefix: string, head: string]> = [['hc-kem-theo', 'hc-qd-kem'], ['hc-phuluc', 'hc-qd'], ['qp-phuluc', 'qp-qd']]
    for (const [prefix, id] of HELD) {
      const body = all.find(([, snippet]) => snippet.prefix === prefix)![1].body.join('\n')
      const template = templateFor({ kind: id }, PLAIN_OFFICE)!
      const draft = newDraft({ template, day: '2026-10-20', issuer: 'Ủy ban nhân dân tỉnh Hà Tĩnh', subject: 'Ban hành quy chế và Phụ lục I kèm theo', signer: 'Nguyễn Văn An', unit: 'NC' }, PLAIN_OFFICE)
        .map((piece) => (typeof piece === 'string' ? piece : FILLED[piece.blank]!)).join('')
      const main = id === 'hc-qd-kem' ? draft.slice(0, draft.lastIndexOf('\n\nỦY BAN')) : draft
      const problems = (text: string): string[] => checkDraft(text, { rules: {}, today: '2026-10-20' }).problems.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ rule, message }) => `${rule}: ${message.vi}`)
      const text = `${main}\n\n${expand(body).plain.replaceAll('…', 'Nội dung được trình bày tại đây')}\n`
      assert.deepEqual(problems(text), problems(`${main}\n`), `${prefix}\n${text}`)
    }
  })

  it('have the texts of the rule book', () => {
    const prefixes = new Set(all.map(([, { prefix }]) => prefix))
    assert.deepEqual(Object.keys(TEXTS).filter((prefix) => !prefixes.has(prefix)), [])
  })
})

/** Reads a body by TextMate's snippet grammar as far as ours use it; throws where a brace is left open or a name is unknown. */
function expand(body: string): { plain: string; stops: number[] } {
  const stops: number[] = []
  const defaults = new Map<number, string>()
  let at = 0
  const plain = sequence(false)
  return { plain, stops }

  function sequence(nested: boolean): string {
    let text = ''
    while (at < body.length) {
      const char = body[at]!
      if (nested && char === '}') return text
      if (char !== '$') { text += char; at++; continue }
      text += placeholder()
    }
    if (nested) throw new Error(`a brace is not closed in ${body}`)
    return text
  }

  function placeholder(): string {
    const match = /\$(?:(\d+)|\{(\d+)\}|\{(\d+):|\{(\d+)\|([^}|]+)\|\}|\{(CURRENT_YEAR)\})/y
    match.lastIndex = at
    const found = match.exec(body)
    if (!found) throw new Error(`not a placeholder: ${body.slice(at, at + 20)}`)
    at = match.lastIndex
    const [, bare, braced, withDefault, choice, choices, variable] = found
    if (variable) return '2026'
    const stop = Number(bare ?? braced ?? withDefault ?? choice)
    stops.push(stop)
    if (withDefault) {
      const value = sequence(true)
      at++
      defaults.set(stop, value)
      return value
    }
    if (choices) defaults.set(stop, choices.split(',')[0]!)
    return defaults.get(stop) ?? ''
  }
}
