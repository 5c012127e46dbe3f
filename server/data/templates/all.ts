/** Every template of a whole draft. */
import { DANG_TEMPLATES } from './dang.ts'
import { HC_PAPERS } from './hc-papers.ts'
import { HC_TEMPLATES } from './hc.ts'
import { QP_TEMPLATES } from './qp.ts'
import type { Template } from './template.ts'

export const TEMPLATES: readonly Template[] = [...QP_TEMPLATES, ...HC_TEMPLATES, ...HC_PAPERS, ...DANG_TEMPLATES]

const BY_ID: ReadonlyMap<string, Template> = new Map(TEMPLATES.map((template) => [template.id, template]))
export const templateById = (id: string): Template | undefined => BY_ID.get(id)
