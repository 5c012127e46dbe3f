import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import oniguruma from 'vscode-oniguruma'
import textmate from 'vscode-textmate'

// A line, a part of it, and the scope that the part must have; `null`: no scope but the root's.
const CASES: Array<[line: string, part: string, scope: string | null]> = [
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA', 'variable.language.motto'],
  ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ', 'variable.language.motto'],
  ['Độc lập - Tự do - Hạnh phúc', 'Độc lập', 'variable.language.motto'],
  ['ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG', 'variable.language.motto'],
  ['Số: 15/CT-UBND', '/CT-UBND', 'support.class.symbol'],
  ['Số:       /QĐ-UBND', '/QĐ-UBND', 'support.class.symbol'],
  ['Số 12-NQ/TU', '12', 'constant.numeric.number'],
  ['Hà Tĩnh, ngày 05 tháng 3 năm 2026', 'ngày 05', 'constant.numeric.date'],
  ['Hà Tĩnh, ngày      tháng      năm 2026', 'Hà Tĩnh', 'entity.name.namespace.place'],
  ['*Hà Tĩnh, ngày      tháng      năm 2026*', '*', 'comment.markup'],
  ['QUYẾT ĐỊNH', 'QUYẾT ĐỊNH', 'entity.name.section.title'],
  ['**CHỈ THỊ**', 'CHỈ THỊ', 'entity.name.section.title'],
  ['QUYẾT ĐỊNH:', 'QUYẾT ĐỊNH', 'keyword.control.enacting'],
  ['BAN THƯỜNG VỤ QUYẾT ĐỊNH:', 'QUYẾT', 'keyword.control.enacting'],
  ['ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH', 'NHÂN DÂN', 'markup.heading.capitals'],
  ['Kính gửi: Sở Tư pháp', 'Kính gửi:', 'support.type.addressee'],
  ['Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;', 'Căn cứ', 'keyword.control.ground'],
  ['Theo đề nghị của Giám đốc Sở Tư pháp.', 'Theo đề nghị', 'keyword.control.ground'],
  ['Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;', '30/2020/NĐ-CP', 'support.class.symbol'],
  ['Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;', 'ngày 05', 'constant.numeric.date'],
  ['Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;', 'Nghị định', 'support.type.instrument'],
  ['thực hiện Nghị quyết số 66.25/2026/NQ-CP', '66.25/2026/NQ-CP', 'support.class.symbol'],
  ['thực hiện Luật số 64/2025/QH15', '64/2025/QH15', 'support.class.symbol'],
  ['theo Công văn số 12/UBND-VX của Ủy ban', '12/UBND-VX', 'support.class.symbol'],
  ['theo Kết luận số 29-KL/TU', '29-KL/TU', 'support.class.symbol'],
  ['tỷ lệ 3/4 số hộ', '3/4', null],
  ['Phần thứ nhất', 'Phần thứ nhất', 'entity.name.section.grouping'],
  ['Chương II. QUY ĐỊNH CỤ THỂ', 'QUY ĐỊNH', 'entity.name.section.grouping'],
  ['Chương II của Luật Đất đai quy định', 'của', null],
  ['Mục 1', 'Mục 1', 'entity.name.section.grouping'],
  ['Điều 5. Trách nhiệm của Sở Tư pháp', 'Điều 5.', 'entity.name.section.article'],
  ['Điều 5. Trách nhiệm của Sở Tư pháp', 'Trách nhiệm', 'markup.heading.article'],
  ['Điều 5a. Trách nhiệm', 'Điều 5a.', 'entity.name.section.article'],
  ['Điều 3. Quyết định này có hiệu lực kể từ ngày ký.', 'Điều 3.', 'entity.name.section.article'],
  ['Điều 3. Quyết định này có hiệu lực kể từ ngày ký.', 'hiệu lực', null],
  ['Điều 12 quy định về đất đai.', 'Điều 12', 'entity.name.function.reference'],
  ['I. MỤC ĐÍCH, YÊU CẦU', 'MỤC ĐÍCH', 'markup.heading.division'],
  ['II- Nhiệm vụ', 'II-', 'entity.name.section.division'],
  ['1. Ban hành kế hoạch.', '1.', 'constant.numeric.clause'],
  ['1a. Ban hành kế hoạch.', '1a.', 'constant.numeric.clause'],
  ['2.1.3. Ban hành kế hoạch.', '2.1.3.', 'constant.numeric.clause'],
  ['2016 của Chính phủ', '2016', null],
  ['3.000 đồng', '3.000', null],
  ['đ) Tổ chức thực hiện;', 'đ)', 'variable.parameter.point'],
  ['a1) Tổ chức thực hiện;', 'a1)', 'variable.parameter.point'],
  ['- Như Điều 3;', '-', 'keyword.operator.dash'],
  ['- Như Điều 3;', 'Điều 3', 'entity.name.function.reference'],
  ['theo điểm a và b khoản 2 Điều 7 của Luật', 'a và b', 'entity.name.function.reference'],
  ['quy định tại Điều này và Quyết định này', 'Điều này', 'entity.name.function.reference'],
  ['trước ngày 31/12/2026', '31/12/2026', 'constant.numeric.date'],
  ['cụm từ “công chức cấp xã” thay bằng', '“công chức cấp xã”', 'string.quoted.double'],
  ['chịu trách nhiệm thi hành Quyết định này./.', './.', 'keyword.control.end'],
  ['Nơi nhận:', 'Nơi nhận:', 'markup.heading.recipients'],
  ['TM. ỦY BAN NHÂN DÂN', 'TM.', 'keyword.control.signature'],
  ['T/M BAN THƯỜNG VỤ', 'T/M', 'keyword.control.signature'],
  ['-------', '-------', 'comment.line.debris'],
  ['|', '|', 'comment.line.debris'],
  ['### Điều 5. Tên điều', '###', 'comment.markup'],
  ['### Điều 5. Tên điều', 'Tên điều', 'markup.heading.article'],
  ['**Điều 5. Tên điều**', '**', 'comment.markup'],
  ['1\\. Khoản một', '1\\.', 'constant.numeric.clause'],
]

describe('the grammar of the language vbpl', () => {
  let scopesOf: (line: string, part: string) => string[]

  before(async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'))
    await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength))
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({ createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns), createOnigString: (text) => new oniguruma.OnigString(text) }),
      loadGrammar: async () => textmate.parseRawGrammar(readFileSync('syntaxes/vbpl.tmLanguage.json', 'utf8'), 'vbpl.tmLanguage.json'),
    })
    const grammar = (await registry.loadGrammar('text.vbpl'))!
    scopesOf = (line, part) => {
      const from = line.indexOf(part)
      assert(from >= 0, `“${part}” is not in “${line}”`)
      const tokens = grammar.tokenizeLine(line, textmate.INITIAL).tokens.filter(({ startIndex, endIndex }) => startIndex < from + part.length && endIndex > from)
      // A scope counts when the whole part has it.
      return tokens[0]!.scopes.filter((scope) => tokens.every(({ scopes }) => scopes.includes(scope)))
    }
  })

  for (const [line, part, scope] of CASES) {
    it(`${scope ?? 'plain text'}: ${part} in “${line}”`, () => {
      const scopes = scopesOf(line, part).filter((name) => name !== 'text.vbpl' && !name.startsWith('meta.'))
      if (scope === null) assert.deepEqual(scopes, [])
      else assert(scopes.some((name) => name.startsWith(scope)), `has ${scopes.join(', ') || 'no scope'}`)
    })
  }

  it('reads decomposed letters as it reads composed ones', () => {
    const opening = ['Điều 5. Trách nhiệm của Sở Tư pháp', 'Chương II', 'Căn cứ Luật Đất đai;', 'Nơi nhận:', 'QUYẾT ĐỊNH', 'CHỈ THỊ', 'Số: 15/CT-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'theo khoản 2 Điều 5']
    for (const line of opening) {
      const [nfc, nfd] = [line, line.normalize('NFD')].map((text) => scopesOf(text, text.slice(-3)))
      assert.deepEqual(nfd, nfc, line)
    }
  })

  it('takes no more than a moment for a long line', () => {
    const line = 'Căn cứ “điều khoản 1, 2, 3 và Điều 5, 6 ngày 1 tháng 2 A B C D 1/2/3-4 '.repeat(600)
    const started = performance.now()
    scopesOf(line, 'Căn cứ')
    assert(performance.now() - started < 2000)
  })
})
