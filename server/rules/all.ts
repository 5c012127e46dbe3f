// Written by esbuild.mjs from the names of the rule files. Do not edit.
import type { AnyRule } from './rule.ts'

export const ALL_RULES: readonly AnyRule[] = []
