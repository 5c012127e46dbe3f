/** What a client is told of new drafts: the templates to choose from, and the draft that a choice gives. */
import { officeOf } from '../data/office.ts'
import { TEMPLATES } from '../data/templates/all.ts'
import { asSnippet, asText, newDraft, templateFor, templateName } from '../features/new-draft.ts'
import { given } from '../given.ts'
import { today } from './names.ts'
import type { Project } from './project.ts'
import { SETTINGS_FILE, type NewDraftParams, type NewDraftResult, type TemplatesResult } from './protocol.ts'

export function templatesOf(project: Project): TemplatesResult {
  return {
    templates: TEMPLATES.map((template) => ({ id: template.id, family: template.family, kind: template.kind, name: templateName(template), basis: `${template.basis.instrument}, ${template.basis.provision}` })),
    agencies: (officeData(project, undefined)?.agencies ?? []).flatMap(({ names }) => names.slice(0, 1)),
  }
}

/** Null when there is no such template. */
export function draftFor(project: Project, { template: kind, folder, day, ...told }: NewDraftParams): NewDraftResult | null {
  const office = officeOf(officeData(project, folder) ?? {}), template = templateFor({ kind, ...given({ issuer: told.issuer }) }, office)
  if (!template) return null
  const pieces = newDraft({ ...given(told), template, day: day ?? today() }, office)
  return { template: template.id, snippet: asSnippet(pieces), text: asText(pieces) }
}

/** The office of the folder that the draft will lie in; without one, of the first that is open. */
function officeData(project: Project, folder: string | undefined) {
  const home = folder ?? project.folders[0]
  return home === undefined ? undefined : project.settingsFor(`${home.replace(/\/$/, '')}/${SETTINGS_FILE}`).office
}
