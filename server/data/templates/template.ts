/**
 * The templates of whole drafts, as their authors read them: the text of the form, line by line.
 *
 * `{…}` is a value that the engine knows or is told (features/new-draft.ts, VALUES); without a value it is a blank of this name.
 * A line that is nothing but a value without a text is left out.
 * `<…>` is a blank, and what stands in it says what is to be written; blanks that say the same are filled together.
 * `[từ 2025-04-01] ` and `[trước 2025-04-01] ` before a line: it is there for drafts from this day on, or before it.
 * `[UBND, HĐND] `, `[khác HĐND] ` before a line: only in drafts of these issuers (CTUBND is the chairman alone, TTHĐND a council's standing committee), or only in those of others.
 */
import type { Family } from '../../profile.ts'
import type { Basis } from '../../rules/rule.ts'

export interface Template {
  /** As the snippets are named: "hc-qd-kem". */
  id: string
  family: Family
  /** An id of kinds.ts. A council issues resolutions where others issue decisions: `quyet-dinh` is a nghị quyết then when `either`. */
  kind: string
  either?: true
  /** What tells it from other templates of its kind, behind the kind's name; empty for the only one. */
  detail: string
  /** Who issues it, when it is not anybody: codes of issuers.ts. */
  issuers?: readonly string[]
  /** The trích yếu when the drafter has given none, marked up like the text. */
  subject?: string
  /** The form that it follows. */
  basis: Basis
  text: string
}

/** The chapters of a paper that lays down rules by itself, as far as its last words; what ends a sentence there is the family's. */
export const RULE_CHAPTERS = `Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
1. {Tên loại} này quy định <phạm vi điều chỉnh>.
2. {Tên loại} này áp dụng đối với <đối tượng áp dụng>.

Chương II
QUY ĐỊNH CỤ THỂ

Điều 2. <tên điều 2>
<nội dung điều 2>

Chương III
ĐIỀU KHOẢN THI HÀNH

Điều 3. Tổ chức thực hiện
<cơ quan, đơn vị> chịu trách nhiệm tổ chức thực hiện {Tên loại} này`
