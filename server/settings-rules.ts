/** Reads what the settings say of the rules: a severity, or a group with the severity and the rule's own options. */
import type { Node as JsonNode } from 'jsonc-parser'
import { RULES_BY_ID } from './rules/by-id.ts'
import type { OptionSettings, RuleSettings } from './rules/lint.ts'
import { type AnyRule, type OptionValue, type RuleOption, SEVERITIES, type Severity, say } from './rules/rule.ts'
import { type JsonReader, plain } from './settings-json.ts'

export interface RulesRead { rules: RuleSettings; options?: OptionSettings }

const SETTABLE: ReadonlyArray<Severity | 'off'> = ['off', ...SEVERITIES]
/** More words than a message can list. */
const MANY = 20

/** `atPlace`: the settings hold for some lines alone, where a rule cannot look in another way. */
export function readRules(node: JsonNode, reader: JsonReader, atPlace: boolean): RulesRead {
  const rules: Record<string, Severity | 'off'> = {}, options: Record<string, Record<string, OptionValue>> = {}
  reader.eachProperty(node, (key, value) => {
    const id = String(key.value), rule = RULES_BY_ID.get(id)
    if (!rule) return reader.warn(key, say(`Không có quy tắc "${id}"; xem danh sách bằng lệnh but-phap rules.`, `There is no rule "${id}"; but-phap rules lists them.`))
    if (value.type !== 'object') return setSeverity(id, value)
    reader.eachProperty(value, (name, one) => {
      if (name.value === 'severity') return setSeverity(id, one)
      const set = readOption(rule, name, one, reader, atPlace)
      if (set !== undefined) options[id] = { ...options[id], [String(name.value)]: set }
    })
  })
  return Object.keys(options).length > 0 ? { rules, options } : { rules }

  function setSeverity(id: string, value: JsonNode): void {
    const severity = reader.oneOf(SETTABLE)(value)
    if (severity) rules[id] = severity
  }
}

function readOption({ id, options = {} }: AnyRule, name: JsonNode, value: JsonNode, reader: JsonReader, atPlace: boolean): OptionValue | undefined {
  const names = ['severity', ...Object.keys(options)]
  if (!Object.hasOwn(options, name.value)) {
    reader.warn(name, say(`Quy tắc "${id}" không có tùy chọn "${name.value}"; chỉ có: ${names.join(', ')}.`, `Rule "${id}" has no option "${name.value}"; it has ${names.join(', ')}.`))
    return undefined
  }
  if (atPlace) {
    reader.warn(name, say('Mục có "text" chỉ đổi được mức độ hoặc tắt quy tắc; tùy chọn này không dùng được ở đây.', 'An entry with "text" can only change the severity or switch the rule off; this option cannot be used here.'))
    return undefined
  }
  const option = options[name.value]!
  return typeof option.default === 'number' ? readNumber(value, option, reader) : reader.list(value, (one) => readWord(one, option, reader))
}

function readNumber(node: JsonNode, { least = 0 }: RuleOption, reader: JsonReader): number | undefined {
  const { value } = node
  if (Number.isSafeInteger(value) && value >= least) return value
  reader.warn(node, say(`Giá trị này phải là một số nguyên từ ${least} trở lên.`, `This value must be a whole number of ${least} or more.`))
  return undefined
}

function readWord(node: JsonNode, { words }: RuleOption, reader: JsonReader): string | undefined {
  const text = reader.words(node)
  if (text === undefined || !words) return text
  const found = words.find((word) => word === text || word === plain(text).toLowerCase())
  if (found !== undefined) return found
  if (words.length <= MANY) return reader.oneOf(words)(node)
  reader.warn(node, say(`Quy tắc này không có mục "${text}".`, `This rule knows nothing of "${text}".`))
  return undefined
}
