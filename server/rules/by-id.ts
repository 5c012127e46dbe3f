import { ALL_RULES } from './all.ts'
import type { AnyRule } from './rule.ts'

export const RULES_BY_ID: ReadonlyMap<string, AnyRule> = new Map(ALL_RULES.map((rule) => [rule.id, rule]))
