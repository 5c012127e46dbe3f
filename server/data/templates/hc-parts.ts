/** What the templates of văn bản hành chính have in common. How they are marked up: template.ts. */
import { nd30 } from '../norms.ts'
import type { Template } from './template.ts'

const form = (number: string) => nd30(`Phụ lục III, mục II, mẫu ${number}`)
export const hc = (id: string, kind: string, detail: string, number: string, text: string, more: Partial<Template> = {}): Template => ({ id, family: 'HC', kind, detail, basis: form(number), text: text.trim(), ...more })

export const RECIPIENTS = `Nơi nhận:
- <cơ quan, tổ chức nhận văn bản>;
- Lưu: VT, {đơn vị soạn thảo}.`
export const AS_ABOVE = RECIPIENTS.replace('\n', '\n- Như trên;\n')
export const AS_ARTICLE = (last: number): string => RECIPIENTS.replace('\n', `\n- Như Điều ${last};\n`)
