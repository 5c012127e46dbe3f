/**
 * The provinces and cities directly under the central government.
 *
 * Nghị quyết số 202/2025/QH15 of 12/6/2025 made 34 of 63 from 01/7/2025 on: their number, and that 11 stayed and 23 were formed, was
 * read; the names were listed from memory and not yet compared with the text. Huế became a city on 01/01/2025 (Thừa Thiên Huế before).
 */
import { fold } from './fold.ts'

export interface Province {
  name: string
  type: 'tỉnh' | 'thành phố'
  /** The last day on which it stood. */
  until?: string
}

const provinces = (names: string, type: Province['type'], until?: string): Province[] => names.split(', ').map((name) => ({ name, type, ...(until && { until }) }))

export const PROVINCES: readonly Province[] = [
  ...provinces('Hà Nội, Hải Phòng, Huế, Đà Nẵng, Cần Thơ, Hồ Chí Minh', 'thành phố'),
  ...provinces('Cao Bằng, Điện Biên, Hà Tĩnh, Lai Châu, Lạng Sơn, Nghệ An, Quảng Ninh, Sơn La, Thanh Hóa', 'tỉnh'),
  ...provinces('An Giang, Bắc Ninh, Cà Mau, Đắk Lắk, Đồng Nai, Đồng Tháp, Gia Lai, Hưng Yên, Khánh Hòa, Lào Cai, Lâm Đồng, Ninh Bình, Phú Thọ, Quảng Ngãi, Quảng Trị, Tây Ninh, Thái Nguyên, Tuyên Quang, Vĩnh Long', 'tỉnh'),
  ...provinces('Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận, Đắk Nông, Hà Giang, Hà Nam, Hải Dương, Hậu Giang, Hòa Bình, Kiên Giang, Kon Tum, Long An, Nam Định, Ninh Thuận, Phú Yên, Quảng Bình, Quảng Nam, Sóc Trăng, Thái Bình, Tiền Giang, Trà Vinh, Vĩnh Phúc, Yên Bái', 'tỉnh', '2025-06-30'),
  ...provinces('Thừa Thiên Huế', 'tỉnh', '2024-12-31'),
]

const BY_NAME = new Map(PROVINCES.map((province) => [fold(province.name), province]))

/** The province of this name, in any case: "HÀ TĨNH", "Hà Tĩnh". */
export const provinceByName = (name: string): Province | undefined => BY_NAME.get(fold(name))

/** The province in the name of an agency: "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH". */
export function provinceIn(name: string): Province | undefined {
  const text = fold(name)
  const at = Math.max(text.lastIndexOf('tỉnh '), text.lastIndexOf('thành phố '))
  return at < 0 ? undefined : provinceByName(text.slice(at).replace(/^(?:tỉnh|thành phố) /u, ''))
}
