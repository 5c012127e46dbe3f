import type { Basis, Localized } from './rule.ts'

/** How the words of a provision were read, as a rule's page says it. */
export const EVIDENCE: Readonly<Record<Basis['evidence'], Localized>> = {
  verbatim: { vi: 'đã đọc nguyên văn', en: 'read verbatim' },
  excerpt: { vi: 'đã đọc trích đoạn', en: 'read in excerpt' },
  secondary: { vi: 'theo bản tóm tắt của bên thứ ba', en: 'from a third party’s summary' },
  practice: { vi: 'thông lệ soạn thảo', en: 'drafting practice' },
  unverified: { vi: 'chưa đối chiếu được văn bản gốc', en: 'not yet checked against the text' },
}
