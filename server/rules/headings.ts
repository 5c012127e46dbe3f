/** What the rules on titles share. */
import type { AnyUnit } from '../tree/nodes.ts'
import { isUnit } from '../tree/walk.ts'

/** Forms and plans without Điều head their parts as they like. */
export const holdsArticles = (unit: AnyUnit): boolean => unit.children.some((child) => child.type === 'article' || (isUnit(child) && holdsArticles(child)))

/** Kinds whose words are a title and nothing else. */
export const GROUPS: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection', 'division'])
/** Words that announce a list: what ends so is no title. */
export const ANNOUNCES = /(?<!\p{L})(?:như sau|sau đây|dưới đây|sau|bao gồm|gồm có|gồm|cụ thể(?: là)?|là)\s*[:.;,]?$/u
