/** The norms that the rules cite, and the days from which they demand their forms. */
import type { Basis } from '../rules/rule.ts'

const basis = (instrument: string) => (provision: string, evidence: Basis['evidence'] = 'verbatim'): Basis => ({ instrument, provision, evidence })

/** Nghị định số 30/2020/NĐ-CP of 05/3/2020 on records: văn bản hành chính. "II.6.đ" is of Phụ lục I, Phần I. */
export const nd30 = basis('Nghị định số 30/2020/NĐ-CP')
/** Nghị định số 78/2025/NĐ-CP of 01/4/2025: VBQPPL. */
export const nd78 = basis('Nghị định số 78/2025/NĐ-CP')
/** Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 of 19/02/2025: VBQPPL. */
export const luat64 = basis('Luật số 64/2025/QH15')
/** No norm was found: what the calendar, the text itself or the practice of offices says. */
export const practice = (what: string): Basis => ({ instrument: 'Thực tiễn soạn thảo', provision: what, evidence: 'practice' })

/** The form of a document is judged by these norms from these days on, and not before. */
export const FORM_SINCE = { HC: '2020-03-05', QP: '2025-04-01' } as const
