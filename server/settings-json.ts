/** Reads values out of the JSON of the settings; what is wrong is told at its place and passed over. */
import type { Node as JsonNode } from 'jsonc-parser'
import { type Localized, say } from './rules/rule.ts'

export type Warn = (at: JsonNode, message: Localized) => void
/** Reads one value; undefined when it is wrong, which has been said. */
export type Read<T> = (node: JsonNode) => T | undefined

/** Words as they are compared: composed, with single spaces. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

export class JsonReader {
  readonly warn: Warn
  constructor(warn: Warn) {
    this.warn = warn
  }

  object(node: JsonNode, fields: Record<string, (value: JsonNode) => void>): void {
    this.eachProperty(node, (key, value) => {
      const field = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined
      if (field) field(value)
      else this.warn(key, say(`Không có thiết lập "${key.value}".`, `There is no setting "${key.value}".`))
    })
  }

  eachProperty(node: JsonNode, visit: (key: JsonNode, value: JsonNode) => void): void {
    if (node.type !== 'object') return this.warn(node, say('Giá trị ở đây phải là một nhóm { … }.', 'The value here must be a group { … }.'))
    for (const { children: [key, value] = [] } of node.children ?? []) if (key && value) visit(key, value)
  }

  /** What can be read of a list; undefined when it is none. */
  list<T>(node: JsonNode, read: Read<T>): T[] | undefined {
    if (node.type === 'array') return (node.children ?? []).flatMap((child) => read(child) ?? [])
    this.warn(node, say('Giá trị ở đây phải là một danh sách [ … ].', 'The value here must be a list [ … ].'))
    return undefined
  }

  oneOf<T extends string>(values: readonly T[]): Read<T> {
    return (node) => {
      const found = values.find((value) => value === node.value)
      if (found === undefined) this.warn(node, say(`Giá trị này không dùng được; hãy chọn một trong: ${values.join(', ')}.`, `This value cannot be used; choose one of: ${values.join(', ')}.`))
      return found
    }
  }

  readonly string: Read<string> = (node) => {
    if (typeof node.value === 'string' && node.value.trim()) return node.value
    this.warn(node, say('Giá trị ở đây phải là một chuỗi chữ.', 'The value here must be a text.'))
    return undefined
  }

  /** Words that are looked for in drafts. */
  readonly words: Read<string> = (node) => {
    const text = this.string(node)
    return text && plain(text)
  }
}

export const hasKey = (node: JsonNode, key: string): boolean => node.type === 'object' && node.children?.some(({ children }) => children?.[0]?.value === key) === true
