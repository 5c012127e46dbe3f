/** `but-phap new`: a whole draft from a template, or the list of templates. */
import path from 'node:path'
import { officeOf } from '../data/office.ts'
import { TEMPLATES } from '../data/templates/all.ts'
import { asText, newDraft, templateFor, templateName } from '../features/new-draft.ts'
import { given } from '../given.ts'
import type { Language } from '../rules/rule.ts'
import { NO_SETTINGS } from '../settings.ts'
import type { NewArguments } from './cli-arguments.ts'
import { writeFresh } from './cli-disk.ts'
import { nearestSettings, settingsIn } from './cli-settings.ts'
import { FAILURES, USAGE } from './cli-words.ts'
import { today } from './names.ts'

export function newFile({ kind, family, config, out: file, today: day = today(), ...told }: NewArguments, language: Language | undefined, out: NodeJS.WriteStream, err: NodeJS.WriteStream): 0 | 2 {
  const found = config === undefined ? nearestSettings(path.dirname(path.resolve(file ?? 'x')), day) : settingsIn(config, day)
  const { office: data = {}, language: spoken } = found?.settings ?? NO_SETTINGS, speech = language ?? spoken ?? 'vi'
  const fail = (message: string): 2 => { err.write(`but-phap: ${message}\n`); return 2 }
  if (!found) return fail(`${config}: ${FAILURES.unreadable[speech]}`)
  if (kind === undefined) {
    out.write(list())
    return 0
  }
  const office = officeOf(data), template = templateFor({ kind, ...given({ family, issuer: told.issuer }) }, office)
  if (!template) return fail(USAGE.noTemplate(kind)[speech])
  const text = asText(newDraft({ ...told, template, day }, office))
  if (file === undefined) {
    out.write(text)
    return 0
  }
  const written = writeFresh(file, Buffer.from(text))
  return written === 'written' ? 0 : fail((written === 'exists' ? USAGE.exists(file) : USAGE.noOut(file))[speech])
}

function list(): string {
  const width = Math.max(...TEMPLATES.map(({ id }) => id.length))
  return TEMPLATES.map((template) => `${template.id.padEnd(width)}  ${template.family.padEnd(4)}  ${templateName(template)}\n`).join('')
}
