/** Titles of instruments as citations give them: which words are one, and which two say quite different things. */
import { fold } from '../data/fold.ts'

/** Titles that share fewer of their words are two titles and not one shortened. */
const ALIKE = 0.34
const LEAST_WORDS = 6
/** How a title begins, and what shows that the words are no title. */
const TITLE = /^(?:về|quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|bãi bỏ|thành lập)(?!\p{L})/iu, NO_TITLE = /như|một số điều$|này|hồ sơ|theo quy định|Điều \d/u

export const isTitle = (words: string): boolean => TITLE.test(words) && !NO_TITLE.test(words)

export const titleWords = (title: string): ReadonlySet<string> => new Set(fold(title).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))

/** That the two cannot be one title. */
export function titlesDiffer(one: ReadonlySet<string>, two: ReadonlySet<string>): boolean {
  if (Math.min(one.size, two.size) < LEAST_WORDS) return false
  return [...one].filter((word) => two.has(word)).length / Math.min(one.size, two.size) < ALIKE
}

export const shownTitle = (title: string): string => (title.length > 60 ? `${title.slice(0, 60).trimEnd()}…` : title)
