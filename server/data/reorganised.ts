/**
 * What the reorganisation of 2025 left behind: names that a paper of today uses for what is past alone.
 *
 * Two-tier local government from 01/7/2025: Nghị quyết số 203/2025/QH15, Luật số 72/2025/QH15 (names and dates read in excerpt).
 * Sở and bộ from 01/3/2025: Nghị quyết số 176/2025/QH15, Nghị định số 45/2025/NĐ-CP, then 150/2025/NĐ-CP; who took over from whom is
 * listed from memory and not yet compared with the decrees. Provinces: provinces.ts.
 */

/** District level: bodies, officers, units. The longest phrase at a place counts. */
export const DISTRICT_PHRASES: readonly string[] = [
  'cấp huyện', 'huyện ủy', 'quận ủy', 'thị ủy', 'các huyện, thị xã, thành phố', 'các huyện, thành phố, thị xã', 'các huyện, thành phố', 'các huyện, thị xã', 'các quận, huyện', 'các quận, huyện, thị xã', 'các thị xã, thành phố',
  'UBND huyện', 'UBND quận', 'UBND thị xã', 'UBND các huyện', 'UBND các quận', 'UBND cấp huyện', 'HĐND huyện', 'HĐND quận', 'HĐND cấp huyện',
  'Ủy ban nhân dân huyện', 'Ủy ban nhân dân quận', 'Ủy ban nhân dân thị xã', 'Ủy ban nhân dân các huyện', 'Ủy ban nhân dân cấp huyện', 'Ủy ban nhân dân các quận', 'Hội đồng nhân dân huyện', 'Hội đồng nhân dân cấp huyện',
  'UBND các huyện, thị xã, thành phố', 'UBND các huyện, thành phố', 'Ủy ban nhân dân các huyện, thị xã, thành phố', 'Ủy ban nhân dân các huyện, thành phố', 'Ủy ban nhân dân huyện, thị xã, thành phố',
]
/** From this day there is no district level and no thị trấn. */
export const TWO_TIERS_SINCE = '2025-07-01'

/** Levels of government counted as they were. */
export const LEVEL_PHRASES: readonly string[] = ['chính quyền ba cấp', 'chính quyền 3 cấp', 'chính quyền 03 cấp', 'ba cấp chính quyền', '3 cấp chính quyền', '03 cấp chính quyền', 'ba cấp: tỉnh, huyện, xã', 'ba cấp (tỉnh, huyện, xã)', '3 cấp (tỉnh, huyện, xã)', '03 cấp (tỉnh, huyện, xã)', 'ba cấp tỉnh, huyện, xã', '3 cấp tỉnh, huyện, xã', 'bốn cấp chính quyền', '4 cấp chính quyền', '04 cấp chính quyền']

/** From this day the ministries and sở have their new names. */
export const AGENCIES_SINCE = '2025-03-01'
/** The old name and the new one. */
export const AGENCY_SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ['Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ'], ['Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường'], ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và Môi trường'],
  ['Sở Giao thông vận tải', 'Sở Xây dựng'], ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính'], ['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ'],
  ['Bộ Thông tin và Truyền thông', 'Bộ Khoa học và Công nghệ'], ['Bộ Tài nguyên và Môi trường', 'Bộ Nông nghiệp và Môi trường'], ['Bộ Nông nghiệp và Phát triển nông thôn', 'Bộ Nông nghiệp và Môi trường'],
  ['Bộ Giao thông vận tải', 'Bộ Xây dựng'], ['Bộ Kế hoạch và Đầu tư', 'Bộ Tài chính'], ['Bộ Lao động - Thương binh và Xã hội', 'Bộ Nội vụ'],
])
