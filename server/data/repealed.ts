/**
 * Instruments that are no longer in force as a whole, and what stands in their place. One row each: what it is, the first day on which
 * it is not in force, what ended it, and how that was read. A row gives a day only when the words of the repealing instrument give it;
 * where a later law brought that day forward, the later one of both stands here, so that nobody is told of it too early.
 * Partial repeals are not in the table. What a repealing law lets go on in a few named articles is said in `except`.
 *
 * `verbatim`: the repealing clause was read in the text of the instrument; `excerpt`: in a copy of that clause alone;
 * `secondary`: a summary says so; `unverified`: known, and read nowhere.
 */
import type { Basis } from '../rules/rule.ts'

export interface Repealed {
  /** The symbol as it is rightly written; it is how the instrument is found in a draft. */
  symbol: string
  /** As it is called in a sentence. */
  name: string
  /** YYYY-MM-DD: the first day on which it is no longer in force. */
  since: string
  /** What ended it, and what stands in its place. */
  by: string
  provision: string
  evidence: Basis['evidence']
  /** Something of it goes on. */
  except?: true
}

type Row = [symbol: string, name: string, since: string, by: string, provision: string, evidence: Basis['evidence'], more?: 'except']

const ROWS: readonly Row[] = [
  // Văn thư and VBQPPL.
  ['110/2004/NĐ-CP', 'Nghị định số 110/2004/NĐ-CP', '2020-03-05', 'Nghị định số 30/2020/NĐ-CP', 'Điều 37', 'verbatim'],
  ['09/2010/NĐ-CP', 'Nghị định số 09/2010/NĐ-CP', '2020-03-05', 'Nghị định số 30/2020/NĐ-CP', 'Điều 37', 'verbatim'],
  ['80/2015/QH13', 'Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13', '2025-04-01', 'Luật số 64/2025/QH15', 'Điều 71 khoản 3', 'verbatim'],
  ['63/2020/QH14', 'Luật số 63/2020/QH14', '2025-04-01', 'Luật số 64/2025/QH15', 'Điều 71 khoản 3', 'verbatim'],
  ['34/2016/NĐ-CP', 'Nghị định số 34/2016/NĐ-CP', '2025-04-01', 'Nghị định số 78/2025/NĐ-CP', 'điều khoản thi hành', 'secondary'],
  ['154/2020/NĐ-CP', 'Nghị định số 154/2020/NĐ-CP', '2025-04-01', 'Nghị định số 78/2025/NĐ-CP', 'điều khoản thi hành', 'secondary'],
  ['59/2024/NĐ-CP', 'Nghị định số 59/2024/NĐ-CP', '2025-04-01', 'Nghị định số 78/2025/NĐ-CP', 'điều khoản thi hành', 'secondary'],

  // Organisation. Luật số 65/2025/QH15 lasted from 01/3/2025 to the day on which the next was passed.
  ['77/2015/QH13', 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13', '2025-03-01', 'Luật số 72/2025/QH15', 'thay Luật số 65/2025/QH15, luật đã thay Luật này', 'unverified'],
  ['65/2025/QH15', 'Luật Tổ chức chính quyền địa phương số 65/2025/QH15', '2025-06-16', 'Luật số 72/2025/QH15', 'điều khoản hiệu lực', 'excerpt'],
  ['76/2015/QH13', 'Luật Tổ chức Chính phủ số 76/2015/QH13', '2025-03-01', 'Luật số 63/2025/QH15', 'điều khoản hiệu lực', 'verbatim'],
  ['47/2019/QH14', 'Luật số 47/2019/QH14', '2025-03-01', 'Luật số 63/2025/QH15 và Luật số 72/2025/QH15', 'các luật được sửa đổi đã được thay thế', 'unverified'],
  ['123/2016/NĐ-CP', 'Nghị định số 123/2016/NĐ-CP', '2025-11-20', 'Nghị định số 303/2025/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],
  ['101/2020/NĐ-CP', 'Nghị định số 101/2020/NĐ-CP', '2025-11-20', 'Nghị định số 303/2025/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],
  ['22/2008/QH12', 'Luật Cán bộ, công chức số 22/2008/QH12', '2025-07-01', 'Luật số 80/2025/QH15', 'điều khoản hiệu lực', 'verbatim'],
  ['22/2004/QH11', 'Luật Thanh tra số 22/2004/QH11', '2011-07-01', 'Luật số 56/2010/QH12', 'điều khoản hiệu lực', 'verbatim'],
  ['11/2022/QH15', 'Luật Thanh tra số 11/2022/QH15', '2025-07-01', 'Luật số 84/2025/QH15', 'điều khoản hiệu lực', 'verbatim', 'except'],
  ['68/2000/NĐ-CP', 'Nghị định số 68/2000/NĐ-CP', '2023-02-22', 'Nghị định số 111/2022/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],

  // Land, housing, fire, transport.
  ['13/2003/QH11', 'Luật Đất đai số 13/2003/QH11', '2014-07-01', 'Luật số 45/2013/QH13', 'điều khoản hiệu lực', 'verbatim'],
  ['45/2013/QH13', 'Luật Đất đai số 45/2013/QH13', '2025-01-01', 'Luật số 31/2024/QH15', 'điều khoản hiệu lực', 'verbatim'],
  ['65/2014/QH13', 'Luật Nhà ở số 65/2014/QH13', '2025-01-01', 'Luật số 27/2023/QH15', 'điều khoản hiệu lực', 'verbatim', 'except'],
  ['100/2015/NĐ-CP', 'Nghị định số 100/2015/NĐ-CP', '2024-08-01', 'Nghị định số 100/2024/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],
  ['27/2001/QH10', 'Luật Phòng cháy và chữa cháy số 27/2001/QH10', '2025-07-01', 'Luật số 55/2024/QH15', 'điều khoản hiệu lực', 'verbatim', 'except'],
  ['24/2015/NĐ-CP', 'Nghị định số 24/2015/NĐ-CP', '2026-07-01', 'Nghị định số 123/2026/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],
  ['08/2021/NĐ-CP', 'Nghị định số 08/2021/NĐ-CP', '2026-07-01', 'Nghị định số 123/2026/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],
  ['06/2024/NĐ-CP', 'Nghị định số 06/2024/NĐ-CP', '2026-07-01', 'Nghị định số 123/2026/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],
  ['163/2006/NĐ-CP', 'Nghị định số 163/2006/NĐ-CP', '2021-05-15', 'Nghị định số 21/2021/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],
  ['11/2012/NĐ-CP', 'Nghị định số 11/2012/NĐ-CP', '2021-05-15', 'Nghị định số 21/2021/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],

  // Money.
  ['13/2008/QH12', 'Luật Thuế giá trị gia tăng số 13/2008/QH12', '2025-07-01', 'Luật số 48/2024/QH15', 'điều khoản hiệu lực', 'verbatim'],
  ['04/2007/QH12', 'Luật Thuế thu nhập cá nhân số 04/2007/QH12', '2026-07-01', 'Luật số 109/2025/QH15', 'điều khoản hiệu lực', 'verbatim'],
  ['24/2024/NĐ-CP', 'Nghị định số 24/2024/NĐ-CP', '2025-08-04', 'Nghị định số 214/2025/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],
  ['30/2016/NĐ-CP', 'Nghị định số 30/2016/NĐ-CP', '2025-07-25', 'Nghị định số 212/2025/NĐ-CP', 'điều khoản hiệu lực', 'verbatim', 'except'],
  ['87/2010/NĐ-CP', 'Nghị định số 87/2010/NĐ-CP', '2016-09-01', 'Nghị định số 134/2016/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],

  // Work, family, identity, education, justice.
  ['10/2012/QH13', 'Bộ luật Lao động số 10/2012/QH13', '2021-01-01', 'Bộ luật số 45/2019/QH14', 'điều khoản hiệu lực', 'verbatim'],
  ['33/2005/QH11', 'Bộ luật Dân sự số 33/2005/QH11', '2017-01-01', 'Bộ luật số 91/2015/QH13', 'điều khoản hiệu lực', 'verbatim'],
  ['22/2000/QH10', 'Luật Hôn nhân và gia đình số 22/2000/QH10', '2015-01-01', 'Luật số 52/2014/QH13', 'điều khoản hiệu lực', 'verbatim'],
  ['02/2007/QH12', 'Luật Phòng, chống bạo lực gia đình số 02/2007/QH12', '2023-07-01', 'Luật số 13/2022/QH15', 'điều khoản hiệu lực', 'verbatim'],
  ['59/2014/QH13', 'Luật Căn cước công dân số 59/2014/QH13', '2024-07-01', 'Luật số 26/2023/QH15', 'điều khoản hiệu lực', 'verbatim'],
  ['38/2005/QH11', 'Luật Giáo dục số 38/2005/QH11', '2020-07-01', 'Luật số 43/2019/QH14', 'điều khoản hiệu lực', 'verbatim', 'except'],
  ['72/2006/QH11', 'Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng số 72/2006/QH11', '2022-01-01', 'Luật số 69/2020/QH14', 'điều khoản hiệu lực', 'verbatim'],
  ['53/2014/QH13', 'Luật Công chứng số 53/2014/QH13', '2025-07-01', 'Luật số 46/2024/QH15', 'điều khoản hiệu lực', 'verbatim', 'except'],
  ['90/2019/NĐ-CP', 'Nghị định số 90/2019/NĐ-CP', '2022-07-01', 'Nghị định số 38/2022/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],
  ['115/2015/NĐ-CP', 'Nghị định số 115/2015/NĐ-CP', '2025-07-01', 'Nghị định số 158/2025/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],
  ['143/2018/NĐ-CP', 'Nghị định số 143/2018/NĐ-CP', '2025-07-01', 'Nghị định số 158/2025/NĐ-CP', 'điều khoản hiệu lực', 'verbatim'],

  // The Party's papers.
  ['66-QĐ/TW', 'Quy định số 66-QĐ/TW', '2026-01-09', 'Quy định số 399-QĐ/TW', 'điều khoản hiệu lực', 'secondary'],
  ['36-HD/VPTW', 'Hướng dẫn số 36-HD/VPTW', '2026-05-27', 'Hướng dẫn số 05-HD/VPTW', 'điều khoản hiệu lực', 'secondary'],
]

const BY_SYMBOL = new Map(ROWS.map(([symbol, name, since, by, provision, evidence, more]): [string, Repealed] => (
  [symbol, { symbol, name, since, by, provision, evidence, ...(more === 'except' && { except: true as const }) }]
)))

/** The row of an instrument that is no longer in force on a day. */
export function repealedOn(symbol: string, day: string): Repealed | undefined {
  const row = BY_SYMBOL.get(symbol)
  return row && day >= row.since ? row : undefined
}

/** The laws on the organisation of local government that are gone, and the day from which only the present one is cited. */
export const OLD_ORGANISATION_LAWS: ReadonlySet<string> = new Set(['77/2015/QH13', '65/2025/QH15', '47/2019/QH14'])
export const NEW_ORGANISATION_LAW = { symbol: '72/2025/QH15', name: 'Luật Tổ chức chính quyền địa phương', passed: 'ngày 16 tháng 6 năm 2025', since: '2025-07-01' } as const

/** A row that nobody has read in the repealing text gives advice only, and so does one of which something goes on. */
export const isCertain = ({ evidence, except }: Repealed): boolean => !except && (evidence === 'verbatim' || evidence === 'excerpt')
