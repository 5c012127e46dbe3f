/** What is found inside a text: a table of texts and their nodes, and what must hold for any text. */
import assert from 'node:assert/strict'
import { PLAIN_OFFICE } from '../server/data/office.ts'
import { inlineNodes } from '../server/parse/inline.ts'
import { linesOf } from '../server/text/lines.ts'
import { oddIn } from '../server/text/odd.ts'
import { append, viewLine, type View } from '../server/text/view.ts'
import { inlinesOf, renderInlines } from './lib/render.ts'

// Text, then its nodes: kind, [kind of the list], số, <symbol>, @date (! without "ngày"), ~issuer, "trích yếu".
const CITATIONS = `
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
  Nghị định số <30/2020/NĐ-CP> @2020-03-05 ~Chính phủ "về công tác văn thư"
Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05/3/2020 về công tác văn thư
  Nghị định số <30/2020/NĐ-CP> @2020-03-05 ~Chính phủ "về công tác văn thư"
Nghị định của Chính phủ số 30/2020/NĐ-CP ngày 05/3/2020
  Nghị định số <30/2020/NĐ-CP> @2020-03-05 ~Chính phủ
NGHỊ ĐỊNH SỐ 30/2020/NĐ-CP NGÀY 05/3/2020 CỦA CHÍNH PHỦ
  NGHỊ ĐỊNH SỐ <30/2020/NĐ-CP> @2020-03-05 ~CHÍNH PHỦ
theo nghị định số 30/2020/NĐ-CP.
  nghị định số <30/2020/NĐ-CP>
NĐ số 30/2020/NĐ-CP và TT 39/2014/TT-BTC
  NĐ số <30/2020/NĐ-CP> ; TT <39/2014/TT-BTC>
Nghị định số: 30/2020/NĐ-CP
  Nghị định số: <30/2020/NĐ-CP>
Nghị quyết số 66.25/2026/NQ-CP của Chính phủ
  Nghị quyết số <66.25/2026/NQ-CP> ~Chính phủ
Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể
  Nghị quyết số <76/NQ-CP> @2021-07-15 ~Chính phủ "ban hành Chương trình tổng thể"
Nghị quyết số 12-NQ/TU ngày 12 tháng 11 năm 2021 của Tỉnh ủy về chuyển đổi số
  Nghị quyết số <12-NQ/TU> @2021-11-12 ~Tỉnh ủy "về chuyển đổi số"
Kết luận số 29-KL/TU của Ban Thường vụ Tỉnh ủy
  Kết luận số <29-KL/TU> ~Ban Thường vụ Tỉnh ủy
Chương trình hành động số 12-CTr/TU
  Chương trình số <12-CTr/TU>
Quy định số 383-QĐi/TW và Quy định số 72-QĐ/TW của Bộ Chính trị
  Quy định số <383-QĐi/TW> ; Quy định số <72-QĐ/TW> ~Bộ Chính trị
Luật số 64/2025/QH15
  Luật số <64/2025/QH15>
Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
  Luật số <64/2025/QH15> "Ban hành văn bản quy phạm pháp luật" ; Luật số <87/2025/QH15>
Bộ luật Dân sự số 91/2015/QH13 ngày 24/11/2015
  Bộ luật số <91/2015/QH13> @2015-11-24 "Dân sự"
Nghị quyết số 1211/2016/UBTVQH13 của Ủy ban Thường vụ Quốc hội về tiêu chuẩn
  Nghị quyết số <1211/2016/UBTVQH13> ~Ủy ban Thường vụ Quốc hội "về tiêu chuẩn"
Pháp lệnh số 02/2020/PL-UBTVQH14; Nghị quyết số 1676/NQ-UBTVQH15
  Pháp lệnh số <02/2020/PL-UBTVQH14> ; Nghị quyết số <1676/NQ-UBTVQH15>
Công văn số 4836/SNV-TCBC ngày 5/3/2020 của Sở Nội vụ
  Công văn số <4836/SNV-TCBC> @2020-03-05 ~Sở Nội vụ
văn bản số 123/BTC-CST
  số <123/BTC-CST>
Thông tư liên tịch số 100/2015/TTLT-BTC-BTNMT
  Thông tư liên tịch số <100/2015/TTLT-BTC-BTNMT>
Thông tư liên tịch số 88/2016/TTLT/BTC-BTNMT
  Thông tư liên tịch số <88/2016/TTLT/BTC-BTNMT>
Chỉ thị số 482-TTg ngày 08/9/1994 của Thủ tướng Chính phủ
  Chỉ thị số <482-TTg> @1994-09-08 ~Thủ tướng Chính phủ
Nghị định số 35/CP và Nghị quyết số 05/2016/NQ-HĐND8
  Nghị định số <35/CP> ; Nghị quyết số <05/2016/NQ-HĐND8>
Quyết định số 72/2004/QĐ-UB; Tờ trình số 167/TTr-BNN-TTr
  Quyết định số <72/2004/QĐ-UB> ; Tờ trình số <167/TTr-BNN-TTr>
Quyết định số 9a/QĐ-UBND
  Quyết định số <9a/QĐ-UBND>
Quyết định số 15/2024/QĐ-UBND ngày 10/5/2024 của Ủy ban nhân dân tỉnh Đắk Lắk ban hành Quy định về quản lý đất đai
  Quyết định số <15/2024/QĐ-UBND> @2024-05-10 ~Ủy ban nhân dân tỉnh Đắk Lắk "ban hành Quy định về quản lý đất đai"
Thông tư số 21/2026/TT-BCT của Bộ trưởng Bộ Công Thương quy định chi tiết một số điều
  Thông tư số <21/2026/TT-BCT> ~Bộ trưởng Bộ Công Thương "quy định chi tiết một số điều"
Quyết định số 45/QĐ-BVHTTDL của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch phê duyệt Đề án
  Quyết định số <45/QĐ-BVHTTDL> ~Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch "phê duyệt Đề án"
Thông tư số 03/2025/TT-VPCP của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ
  Thông tư số <03/2025/TT-VPCP> ~Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ
Thông tư số 05/2024/TT-BLĐTBXH của Bộ Lao động - Thương binh và Xã hội và các quy định khác
  Thông tư số <05/2024/TT-BLĐTBXH> ~Bộ Lao động - Thương binh và Xã hội
Quyết định số 12/QĐ-UBND do Chủ tịch UBND tỉnh ban hành
  Quyết định số <12/QĐ-UBND> ~Chủ tịch UBND tỉnh
Quyết định số 12/QĐ-UBND, ngày 5/3/2020 của UBND tỉnh
  Quyết định số <12/QĐ-UBND> @2020-03-05 ~UBND tỉnh
Quyết định số 12/QĐ-UBND (ngày 5/3/2020)
  Quyết định số <12/QĐ-UBND> @2020-03-05
Quyết định số 12/QĐ-UBND được ban hành ngày 5/3/2020
  Quyết định số <12/QĐ-UBND> @2020-03-05
Chỉ thị số 05/CT-UBND 17/5/2023 của UBND tỉnh
  Chỉ thị số <05/CT-UBND> @2023-05-17! ~UBND tỉnh
Nghị định số 30/2020/NĐ-CP có hiệu lực từ ngày 05/3/2020
  Nghị định số <30/2020/NĐ-CP> ; date 5.3.2020
các Nghị định số: 45/2020/NĐ-CP, 61/2018/NĐ-CP và 107/2021/NĐ-CP của Chính phủ
  Nghị định số: <45/2020/NĐ-CP> ; [Nghị định] <61/2018/NĐ-CP> ; [Nghị định] <107/2021/NĐ-CP> ~Chính phủ
các Nghị định số: 130/2005/NĐ-CP ngày 17/10/2005; 117/2013/NĐ-CP ngày 07/10/2013
  Nghị định số: <130/2005/NĐ-CP> @2005-10-17 ; [Nghị định] <117/2013/NĐ-CP> @2013-10-07
Nghị định số 107/2020/NĐ-CP , 108/2020/NĐ-CP ngày 14/9/2020
  Nghị định số <107/2020/NĐ-CP> ; [Nghị định] <108/2020/NĐ-CP> @2020-09-14
các Quyết định: số 23/2016/QĐ-UBND ngày 05/8/2016, số 30/2016/QĐ-UBND
  Quyết định số <23/2016/QĐ-UBND> @2016-08-05 ; [Quyết định] số <30/2016/QĐ-UBND>
Báo cáo thẩm tra số 97/BC-BVHXH và Kết luận thanh tra số 2852/KL-TTCP
  Báo cáo số <97/BC-BVHXH> ; Kết luận số <2852/KL-TTCP>
Nghị định số 78/2025/NĐ-CP, số 187/2025/NĐ-CP
  Nghị định số <78/2025/NĐ-CP> ; [Nghị định] số <187/2025/NĐ-CP>
Nghị định số 34/2016/NĐ-CP và Thông tư số 03/2025/TT-VPCP
  Nghị định số <34/2016/NĐ-CP> ; Thông tư số <03/2025/TT-VPCP>
(Ban hành kèm theo Quyết định số 15/2024/QĐ-UBND ngày 10/5/2024 của UBND tỉnh)
  Quyết định số <15/2024/QĐ-UBND> @2024-05-10 ~UBND tỉnh
theo 30/2020/NĐ-CP và (76/NQ-CP); 4361/QD-BNV; 29- KL/TU
  <30/2020/NĐ-CP> ; <76/NQ-CP> ; <4361/QD-BNV> ; <29- KL/TU>
Nghị quyết 12-NQ/TU; Công văn 123/BTC-CST; Luật 31/2024/QH15
  Nghị quyết <12-NQ/TU> ; Công văn <123/BTC-CST> ; Luật <31/2024/QH15>
Nghị định số 154/2020/NĐ-CP của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 34/2016/NĐ-CP
  Nghị định số <154/2020/NĐ-CP> ~Chính phủ "sửa đổi, bổ sung một số điều" ; Nghị định số <34/2016/NĐ-CP>
Quyết định số 5/QĐ-UBND của UBND tỉnh về mức chi và khoản 3 Điều 2 Quyết định này
  Quyết định số <5/QĐ-UBND> ~UBND tỉnh "về mức chi" ; clause 3 < article 2 (this)
Nghị định số 30/2020/NĐ-CP của Chính phủ quy định tại Điều 5
  Nghị định số <30/2020/NĐ-CP> ~Chính phủ ; article 5 (unsaid)
Quyết định số 1165/QĐ-UBND ngày 30/3/2016.
  Quyết định số <1165/QĐ-UBND> @2016-03-30
Kết luận số 29- KL/TU
  Kết luận số <29- KL/TU>
Nghị định số 108/2020/NĐ- CP ngày 14/9/2020
  Nghị định số <108/2020/NĐ- CP> @2020-09-14
Kế hoạch số 128/KH -UBND và Báo cáo số 84 /BC-STP
  Kế hoạch số <128/KH -UBND> ; Báo cáo số <84 /BC-STP>
Tờ trình số 332/TTr- TNMT ngày 04/5/2017
  Tờ trình số <332/TTr- TNMT> @2017-05-04
Nghị định số 102/2 024/NĐ-CP
  Nghị định số <102/2 024/NĐ-CP>
Quyết định số 4361/QD-BNV ngày 28/12/2016
  Quyết định số <4361/QD-BNV> @2016-12-28
Nghị định số 30/2020/ND-CP; Nghị quyết số 15/NQ-HDND
  Nghị định số <30/2020/ND-CP> ; Nghị quyết số <15/NQ-HDND>
Chỉ thị số O5/CT-UBND; Nghị định số 30/2O20/NĐ-CP; Công văn số l2/UBND-VX
  Chỉ thị số <O5/CT-UBND> ; Nghị định số <30/2O20/NĐ-CP> ; Công văn số <l2/UBND-VX>
Quy định số 72/QĐ-TW; Chỉ thị số 05-CT/UBND
  Quy định số <72/QĐ-TW> ; Chỉ thị số <05-CT/UBND>
Nghị quyết số 12-NQ-TU; Nghị quyết số 12/NQ/TU
  Nghị quyết số <12-NQ-TU> ; Nghị quyết số <12/NQ/TU>
Quyết định số 45/QĐ–UBND; Nghị định số 30—2020/NĐ-CP
  Quyết định số <45/QĐ–UBND> ; Nghị định số <30—2020/NĐ-CP>
Quy chế số 01/QCh-UBND; Tờ trình số 38/TTR-STC
  Quy chế số <01/QCh-UBND> ; Tờ trình số <38/TTR-STC>
Nghị định số 30/NĐ-CP; Chỉ thị số 05/2023/CT-UBND
  Nghị định số <30/NĐ-CP> ; Chỉ thị số <05/2023/CT-UBND>
Quyết định số 10/2007/QĐ_BKHCN
  Quyết định số <10/2007/QĐ>
Thông tư số 06/2022/TT-BТC
  Thông tư số <06/2022/TT-BТC>
Mẫu số 05/QTT-TNCN ban hành kèm theo Thông tư số 80/2021/TT-BTC
  Thông tư số <80/2021/TT-BTC>
số 12/KH-UBND - Phòng Nội vụ; một số 5/ngày
  số <12/KH-UBND>
các Điều 11, 13, 16 và 22 của Nghị định số 68/2024/NĐ-CP
  article 11 + article 13 + article 16 + article 22 (other) ; Nghị định số <68/2024/NĐ-CP>
khoản 3 Điều 5 ban hành kèm theo Quyết định số 15/2024/QĐ-UBND
  clause 3 < article 5 (other) ; Quyết định số <15/2024/QĐ-UBND>
TRIỂN KHAI QUYẾT ĐỊNH SỐ 06/QĐ-TTG NGÀY 02 THÁNG 01 NĂM 2025 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ PHÊ DUYỆT ĐỀ ÁN
  QUYẾT ĐỊNH SỐ <06/QĐ-TTG> @2025-01-02 ~THỦ TƯỚNG CHÍNH PHỦ
`

// Smallest unit first; behind it whose units they are.
const REFERENCES = `
khoản 2 Điều 5
  clause 2 < article 5 (unsaid)
điểm a khoản 2 Điều 5 Nghị định này
  point a < clause 2 < article 5 (this)
điểm a và b khoản 2 Điều này
  point a < clause 2 < article this + point b < clause 2 < article this (this)
các điểm a, b, đ và e khoản 1 Điều 64 của Luật Đất đai
  point a < clause 1 < article 64 + point b < clause 1 < article 64 + point đ < clause 1 < article 64 + point e < clause 1 < article 64 (other)
điểm a), điểm b) khoản 3
  point a < clause 3 + point b < clause 3 (unsaid)
khoản 1 và khoản 2 Điều 5
  clause 1 < article 5 + clause 2 < article 5 (unsaid)
khoản 1, khoản 2 và khoản 3 Điều 5 Thông tư này
  clause 1 < article 5 + clause 2 < article 5 + clause 3 < article 5 (this)
các khoản 1, 2 và 3 Điều 5
  clause 1 < article 5 + clause 2 < article 5 + clause 3 < article 5 (unsaid)
khoản 1 Điều 5 và khoản 3 Điều 6
  clause 1 < article 5 + clause 3 < article 6 (unsaid)
điểm a khoản 1 và điểm b khoản 2 Điều 5 Luật này
  point a < clause 1 < article 5 + point b < clause 2 < article 5 (this)
Điều 5 và khoản 2 Điều 6
  article 5 + clause 2 < article 6 (unsaid)
Điều 5, Điều 6 và Điều 7 Quy chế này
  article 5 + article 6 + article 7 (this)
từ Điều 5 đến Điều 9 của Luật Đất đai
  article 5–9 (other)
từ khoản 1 đến khoản 3 Điều 5
  clause 1–3 < article 5 (unsaid)
từ điểm a đến điểm d khoản 1 Điều 3
  point a–d < clause 1 < article 3 (unsaid)
Điều 5 đến 9
  article 5–9 (unsaid)
điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự
  point a < clause 2 < article 103 < section 5 < chapter XII < part I (other)
Điều 5 khoản 2 điểm a
  point a < clause 2 < article 5 (unsaid)
Điều 5, khoản 2 Điều 6
  article 5 + clause 2 < article 6 (unsaid)
khoản 2, Điều 5
  clause 2 < article 5 (unsaid)
Điều 2, khoản 1 Điều 3, khoản 4 và khoản 5 Điều 4 Nghị định này
  article 2 + clause 1 < article 3 + clause 4 < article 4 + clause 5 < article 4 (this)
điểm a, khoản 2 của Điều 5
  point a < clause 2 < article 5 (unsaid)
khoản 2 Điều 5 quy định về hồ sơ; Điều 6 Quy định về hồ sơ
  clause 2 < article 5 (unsaid) ; article 6 (other)
Khoản 2 điều 5
  clause 2 < article 5 (unsaid)
khoản 1 nêu trên; khoản này; điểm này; Chương này
  clause 1 (unsaid) ; clause this (this) ; point this (this) ; chapter this (this)
Điều 12a, khoản 1a Điều 5đ, điểm a1 khoản 1
  article 12a + clause 1a < article 5đ + point a1 < clause 1 (unsaid)
Chương II; Mục 1 Chương III; Tiểu mục 2 Mục 1
  chapter II (unsaid) ; section 1 < chapter III (unsaid) ; subsection 2 < section 1 (unsaid)
Phụ lục I và Phụ lục II ban hành kèm theo Thông tư này
  appendix I + appendix II (this)
Phụ lục số 02; Phụ lục này; Phần thứ hai; Phần II
  appendix 02 (unsaid) ; appendix this (this) ; part thứ hai (unsaid) ; part II (unsaid)
mục I.2, Mục II và mục 3 phần II
  division I.2 < part II + division II < part II + section 3 < part II (unsaid)
điểm 1.2 khoản 1 mục II
  point 1.2 < clause 1 < division II (unsaid)
quy định tại Điều này và Điều 7
  article this (this) ; article 7 (unsaid)
`

const DATES = `
trước ngày 31/12/2025
  date 31.12.2025
trước ngày 31 tháng 12 năm 2025
  date 31.12.2025
Ngày 5 tháng 3 năm 2024, ngày 5/3/2024, ngày 5-3-2024
  date 5.3.2024 ; date 5.3.2024 ; date 5.3.2024
từ ngày 01 đến 30 tháng 6 năm 2024
  date 30.6.2024
từ ngày 01/01/2024 đến ngày 31/12/2024
  date 1.1.2024 ; date 31.12.2024
ngày 31/02/2025 và ngày 31 tháng 4 năm 2024, 45/13/2024
  date 31.2.2025 ; date 31.4.2024 ; date 45.13.2024
ngày 04/ 02/2016
  date 4.2.2016
`

const NOTHING = `
Quyết định số     /QĐ-UBND ngày    tháng    năm 2025
  -
Nghị quyết số …/2025/NQ-HĐND; số ...../KH-UBND
  -
tệp 4361-QD-BNV.pdf, https://vbpl.vn/30-2020-ND-CP và 12-NQ-TU.docx
  -
hồ sơ số 12/ĐK-TCT, tài khoản số 3511-0-1054, nhà số 12/A
  -
định kỳ 3 tháng/lần, 30/6 hằng năm, 24/24 giờ, giai đoạn 2021-2025
  -
tiêu chuẩn TCVN ISO 9001:2015, dự án 661, mã 15/2024
  -
Điều kiện 5, khoản thu 1, mục tiêu 3, điểm 10, phần 2, chương trình 1
  -
khoản 10% và điểm mười; khoản 5.000 đồng
  -
tại thời điểm này, hạng mục này, tài khoản 111 và các thành phần này
  -
trong 12 tháng 6 năm 2025; tháng 2/2025; 31/12; năm 2025
  -
ngày 10 tháng 10 năm 20264
  -
0123/45/2024, 1.5/6/2024, 12/05/2020/QĐ
  -
`

describe('inline nodes', () => {
  for (const [name, table] of Object.entries({ citations: CITATIONS, references: REFERENCES, dates: DATES, nothing: NOTHING })) {
    describe(name, () => {
      for (const [text, expected] of rowsOf(table)) {
        it(text, () => {
          assert.equal(renderInlines(text), expected)
          assertCovers(text)
        })
        it(`decomposed: ${text}`, () => {
          const decomposed = text.normalize('NFD')
          assert.equal(renderInlines(decomposed), expected)
          assertCovers(decomposed)
        })
      }
    })
  }

  it('lead back to the source over the joint of two lines', () => {
    const source = 'Nghị định số 108/2020/NĐ-\nCP ngày 14/9/2020'
    const view: View = { text: '', start: 0, end: source.length, runs: [] }
    append(view, { text: source.slice(0, 25), start: 0, end: 25 })
    append(view, { text: source.slice(26), start: 26, end: source.length })
    const [citation, ...rest] = inlineNodes(view, linesOf(source), PLAIN_OFFICE)
    assert.deepEqual(rest, [])
    assert.ok(citation?.type === 'citation')
    assert.equal(citation.symbol.text, '108/2020/NĐ-CP')
    assert.equal(source.slice(citation.symbol.span.start, citation.symbol.span.end), '108/2020/NĐ-\nCP')
    assert.deepEqual(citation.position.end, { line: 2, column: source.length - 26 + 1, offset: source.length })
  })

  it('are found in time that grows with the text, whatever it repeats', function () {
    this.timeout(20_000)
    for (const part of ['1 ', '1/', '12-', '12/A-', 'số ', 'số 1 ', 'Luật Đất đai ', 'về ', 'ngày 1 tháng ', 'khoản 1, ', 'điểm a khoản 1 ', 'Điều 1 và ', '12/QĐ-UBND của ', 'Nghị định số 30/2020/NĐ-CP, ', 'Quyết định của A ', '  ']) {
      const [short, long] = [2_000, 16_000].map((length) => fastest(part.repeat(length)))
      assert.ok(long! < 40 * Math.max(short!, 1), `${JSON.stringify(part)}: eight times the text took ${short} ms, then ${long} ms`)
    }
  })
})

function rowsOf(table: string): Array<[text: string, expected: string]> {
  const lines = table.trim().split('\n')
  return lines.filter((_, index) => index % 2 === 0).map((text, index) => [text, lines[index * 2 + 1]!.trim().replace(/^-$/, '')])
}

/** The nodes follow one another without a gap, and each value is what its place in the source reads as. */
function assertCovers(source: string): void {
  let at = 0
  for (const { value, position: { start, end } } of inlinesOf(source)) {
    assert.equal(start.offset, at)
    assert.equal(source.slice(start.offset, end.offset).normalize('NFC'), value)
    assert.equal(start.column, start.offset + 1)
    at = end.offset
  }
  assert.equal(at, source.length)
}

function fastest(text: string): number {
  const view = viewLine(text, 0, text.length, oddIn(text, 0, text.length)), lines = linesOf(text)
  return Math.min(...[1, 2, 3].map(() => {
    const start = performance.now()
    inlineNodes(view, lines, PLAIN_OFFICE)
    return performance.now() - start
  }))
}
