/** What the status bar says of a draft. */
import { kindById } from '../data/kinds.ts'
import { given } from '../given.ts'
import { SEVERITIES, type Severity } from '../rules/rule.ts'
import type { Status } from '../transport/protocol.ts'
import type { EditorDraft } from './draft.ts'
import { safeFix } from './fixes.ts'

export function status({ uri, version, checked: { profile }, problems, known, level }: EditorDraft): Status {
  const { family, kind, number, date, draft, fragment, set } = profile
  return {
    uri, version, family, level, draft, set, known,
    ...given({ kind, kindName: kind && kindById(kind)?.name, number, date }),
    fragment: fragment.head || fragment.tail,
    counts: Object.fromEntries(SEVERITIES.map((severity) => [severity, problems.filter((one) => one.severity === severity).length])) as Record<Severity, number>,
    fixable: problems.filter((problem) => safeFix(problem) !== undefined).length,
  }
}
