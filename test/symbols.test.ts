/** How symbols are read, the right ones and the malformed. */
import assert from 'node:assert/strict'
import { PLAIN_OFFICE } from '../server/data/office.ts'
import { readSymbol } from '../server/parse/symbols.ts'

// The symbol, how it is laid out, its kind and issuer, its flaws, how it should be written.
const SYMBOLS = `
30/2020/NĐ-CP | state | NĐ | CP | - | 30/2020/NĐ-CP
66.25/2026/NQ-CP | state | NQ | CP | - | 66.25/2026/NQ-CP
05/CT-UBND | state | CT | UBND | - | 05/CT-UBND
010/CT-UBND | state | CT | UBND | - | 010/CT-UBND
9a/QĐ-UBND | state | QĐ | UBND | - | 9a/QĐ-UBND
167/CT-BNN-TTr | state | CT | BNN | - | 167/CT-BNN-TTr
05/2016/NQ-HĐND8 | state | NQ | HĐND8 | - | 05/2016/NQ-HĐND8
72/2004/QĐ-UB | state | QĐ | UB | - | 72/2004/QĐ-UB
100/2015/TTLT-BTC-BTNMT | state | TTLT | BTC | - | 100/2015/TTLT-BTC-BTNMT
100/2015/TTLT/BTC-BTNMT | state | TTLT | BTC | - | 100/2015/TTLT/BTC-BTNMT
02/2026/QĐ-CTUBND | state | QĐ | CTUBND | - | 02/2026/QĐ-CTUBND
924/QC-SNNMT-SXD | state | QC | SNNMT | - | 924/QC-SNNMT-SXD
12-NQ/TU | party | NQ | TU | - | 12-NQ/TU
383-QĐi/TW | party | QĐi | TW | - | 383-QĐi/TW
12-KH/ĐTN | party | KH | ĐTN | - | 12-KH/ĐTN
64/2025/QH15 | assembly | - | QH15 | - | 64/2025/QH15
1211/2016/UBTVQH13 | assembly | - | UBTVQH13 | - | 1211/2016/UBTVQH13
02/2020/PL-UBTVQH14 | assembly | PL | UBTVQH14 | - | 02/2020/PL-UBTVQH14
1676/NQ-UBTVQH15 | state | NQ | UBTVQH15 | - | 1676/NQ-UBTVQH15
4836/SNV-TCBC | letter | - | SNV | - | 4836/SNV-TCBC
12/UBND-VX | letter | - | UBND | - | 12/UBND-VX
05/BNV-VP | letter | - | BNV | - | 05/BNV-VP
482-TTg | old | - | TTg | - | 482-TTg
35/CP | old | - | CP | - | 35/CP
52-HĐBT | old | - | HĐBT | - | 52-HĐBT
21-LCT/HĐNN8 | old | LCT | HĐNN8 | - | 21-LCT/HĐNN8
29- KL/TU | party | KL | TU | space | 29-KL/TU
108/2020/NĐ- CP | state | NĐ | CP | space | 108/2020/NĐ-CP
128/KH -UBND | state | KH | UBND | space | 128/KH-UBND
84 /BC-STP | state | BC | STP | space | 84/BC-STP
186/ 2007/NĐ - CP | state | NĐ | CP | space | 186/2007/NĐ-CP
332/TTr- TNMT | state | TTr | TNMT | space | 332/TTr-TNMT
102/2 024/NĐ-CP | state | NĐ | CP | space | 102/2024/NĐ-CP
27/NQ- TW | party | NQ | TW | space swapped | 27-NQ/TW
4361/QD-BNV | state | QĐ | BNV | ascii-d | 4361/QĐ-BNV
30/2020/ND-CP | state | NĐ | CP | ascii-d | 30/2020/NĐ-CP
15/NQ-HDND | state | NQ | HĐND | ascii-d | 15/NQ-HĐND
02/2020/TT-BLDTBXH | state | TT | BLĐTBXH | ascii-d | 02/2020/TT-BLĐTBXH
O5/CT-UBND | state | CT | UBND | letter-o | 05/CT-UBND
l2/KH-UBND | state | KH | UBND | letter-o | 12/KH-UBND
30/2O20/NĐ-CP | state | NĐ | CP | letter-o | 30/2020/NĐ-CP
05-CT/UBND | state | CT | UBND | swapped | 05/CT-UBND
72/QĐ-TW | party | QĐ | TW | swapped | 72-QĐ/TW
45/QĐ–UBND | state | QĐ | UBND | dash | 45/QĐ-UBND
45/QĐ−UBND | state | QĐ | UBND | dash | 45/QĐ-UBND
12-NQ-TU | party | NQ | TU | malformed | 12-NQ/TU
12/NQ/TU | party | NQ | TU | malformed | 12-NQ/TU
78/2021/TT/BTC | state | TT | BTC | malformed | 78/2021/TT-BTC
22/2020/NĐ | other | NĐ | - | malformed | 22/2020/NĐ
01/QCh-UBND | state | QCh | UBND | unknown-kind | 01/QCh-UBND
38/TTR-STC | state | TTr | STC | unknown-kind | 38/TTr-STC
1899/QĐ-TTG | state | QĐ | TTg | malformed | 1899/QĐ-TTg
05/CV-UBND | state | CV | UBND | - | 05/CV-UBND
12/2020/QÐ-UBND | state | QĐ | UBND | - | 12/2020/QĐ-UBND
06/2022/TT-BТC | state | TT | BTC | - | 06/2022/TT-BTC
`

describe('symbols', () => {
  for (const row of SYMBOLS.trim().split('\n')) {
    const [text, ...expected] = row.split(' | ')
    it(text!, () => {
      const { series, kind, issuer, flaws, right } = readSymbol(text!, 0, PLAIN_OFFICE)!
      assert.deepEqual([series, kind?.right ?? '-', issuer?.right ?? '-', flaws.join(' ') || '-', right], expected)
    })
  }
  for (const text of ['12/05/2020', '2021-2030', '3/2/2020', '24/24 giờ', '3 tháng/lần', '15/2024', 'Oo/CT-UBND', '12 - Phòng Nội vụ', '5/ngày']) {
    it(`${text} is none`, () => assert.equal(readSymbol(text, 0, PLAIN_OFFICE), undefined))
  }
})
