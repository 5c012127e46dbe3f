/** The lists that the manifest and the schema take from the code: the rules with their severities and options, the kinds of document. */
import { KINDS } from '../../server/data/kinds.ts'
import { ALL_RULES } from '../../server/rules/all.ts'
import { type AnyRule, type RuleOption, SEVERITIES } from '../../server/rules/rule.ts'

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
  const severity = { enum: ['off', ...SEVERITIES] }
  const sorted = [...ALL_RULES].sort((a, b) => a.id < b.id ? -1 : 1)
  return Object.fromEntries(sorted.map((rule) => [rule.id, rule.options
    ? { anyOf: [severity, groupOf(rule, severity)], description: rule.summary.vi }
    : { ...severity, description: rule.summary.vi }]))
}

/** `rules` of the settings file, as its schema describes them. */
export function schemaOfRules(): Record<string, unknown> {
  const severity = { $ref: '#/definitions/severity' }
  return Object.fromEntries(ALL_RULES.map((rule) => [rule.id, rule.options
    ? { anyOf: [severity, groupOf(rule, severity)], description: rule.summary.vi }
    : { $ref: '#/definitions/rule', description: rule.summary.vi }]))
}

function groupOf({ options = {} }: AnyRule, severity: object): Record<string, unknown> {
  const properties = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, { ...typeOf(option), description: option.says.vi }]))
  return { type: 'object', additionalProperties: false, properties: { severity, ...properties } }
}

function typeOf({ default: value, least = 0, words }: RuleOption): Record<string, unknown> {
  if (typeof value === 'number') return { type: 'integer', minimum: least, default: value }
  return { type: 'array', items: words ? { enum: words } : { type: 'string', minLength: 1 }, uniqueItems: true, default: value }
}
