/** The norms that the rules cite, and the days from which they demand their forms. */
import type { Basis } from '../rules/rule.ts'

const basis = (instrument: string) => (provision: string, evidence: Basis['evidence'] = 'verbatim'): Basis => ({ instrument, provision, evidence })

/** Nghị định số 30/2020/NĐ-CP of 05/3/2020 on records: văn bản hành chính. "II.6.đ" is of Phụ lục I, Phần I. */
export const nd30 = basis('Nghị định số 30/2020/NĐ-CP')
/** Thông tư số 01/2011/TT-BNV of 19/01/2011, in force from 05/3/2011 until Nghị định số 30/2020/NĐ-CP. */
export const tt01 = basis('Thông tư số 01/2011/TT-BNV')
/** Nghị định số 78/2025/NĐ-CP of 01/4/2025: VBQPPL. */
export const nd78 = basis('Nghị định số 78/2025/NĐ-CP')
/** Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 of 19/02/2025, in force since 01/4/2025. */
export const luat64 = basis('Luật số 64/2025/QH15')
/** Luật số 87/2025/QH15 of 25/6/2025, in force since 01/7/2025: who issues VBQPPL under two tiers of local government. */
export const luat87 = basis('Luật số 87/2025/QH15')
/** Hướng dẫn số 36-HD/VPTW of 03/4/2018 (form of Party documents), replaced by the next. */
export const hd36 = basis('Hướng dẫn số 36-HD/VPTW')
/** Hướng dẫn số 05-HD/VPTW of 27/5/2026. */
export const hd05 = basis('Hướng dẫn số 05-HD/VPTW')
/** No norm was found: what the calendar, the text itself or the practice of offices says. */
export const practice = (what: string): Basis => ({ instrument: 'Thực tiễn soạn thảo', provision: what, evidence: 'practice' })

/** Nghị quyết số 202/2025/QH15 of 12/6/2025: 34 provinces and cities from 01/7/2025 on. */
export const nq202 = basis('Nghị quyết số 202/2025/QH15')

/** The form of a document is judged by these norms from these days on, and not before. */
export const FORM_SINCE = { HC: '2020-03-05', QP: '2025-04-01' } as const
/** The same for a form that Thông tư số 01/2011/TT-BNV demanded before. */
export const FORM_SINCE_2011 = { ...FORM_SINCE, HC: '2011-03-05', DANG: FORM_SINCE.HC } as const
/** The same for a form that the Party's documents share. */
export const FORM_SINCE_ALL = { ...FORM_SINCE, DANG: FORM_SINCE.HC } as const
