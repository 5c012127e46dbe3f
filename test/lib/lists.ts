/** The lists that the manifest takes from the code: the rules with their severities, the kinds of document. */
import { KINDS } from '../../server/data/kinds.ts'
import { ALL_RULES } from '../../server/rules/all.ts'
import { SEVERITIES } from '../../server/rules/rule.ts'

/** The text of package.json with the rules and kinds of the code in its settings. */
export function manifestWithLists(text: string): string {
  const manifest = JSON.parse(text) as { contributes: { configuration: { properties: Record<string, Record<string, unknown>> } } }
  const { properties } = manifest.contributes.configuration
  Object.assign(properties['butPhap.rules']!, { properties: ruleProperties() })
  Object.assign(properties['butPhap.kind']!, { enum: ['auto', ...KINDS.map(({ id }) => id)], enumItemLabels: ['%family.auto%', ...KINDS.map(({ name }) => name)] })
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** No default here: the editor would send it as if the user had chosen it, and a report's own severity would be lost. */
function ruleProperties(): Record<string, unknown> {
  const sorted = [...ALL_RULES].sort((a, b) => a.id < b.id ? -1 : 1)
  return Object.fromEntries(sorted.map(({ id, summary }) => [id, { enum: ['off', ...SEVERITIES], description: summary.vi }]))
}
