/**
 * The kinds of node in the tree of a draft: the only list of them.
 *
 * The tree is unist-compatible and a plain value: `JSON.parse(JSON.stringify(tree))` equals the tree.
 * `value` is text as read (letters composed, spaces plain, markup gone); `source.slice(...)` is the text as written.
 * What is derived from the tree (sequences, targets of references) lives in `server/facts`, never on a node.
 */

/** A place in the source: 1-based line and column, 0-based offset, all in UTF-16 units. */
export interface Point { line: number; column: number; offset: number }
/** `end` is the place after the last character. */
export interface Position { start: Point; end: Point }
/** Offsets in the source, 0-based, UTF-16 units, `end` exclusive. */
export interface Span { start: number; end: number }

interface LegalNode { position: Position }
interface Leaf<Type extends string> extends LegalNode { type: Type; value: string }
interface Branch<Type extends string, Child> extends LegalNode { type: Type; children: Child[] }

/**
 * How a unit is numbered, as written and as counted: `12a` is 12 and 'a', `IV` is 4, `đ` is 5 (its place in the legal alphabet).
 * A letter outside the legal alphabet has the value 0. `span` covers the digits or letters alone, so that a fix leaves the rest be.
 */
export interface UnitNumber {
  text: string
  value: number
  suffix: string
  /** `1.2.3` is [1, 2, 3]; every other number is absent here. */
  path?: number[]
  span: Span
}

/**
 * The shape of a marker with its number taken out: `word` for "Điều 5.", else N (digits), A (letter), I (Roman) or D (dotted digits)
 * followed by what stands behind it: `N.`, `N)`, `N-`, `N/`, `(N)`, `A)`, `A.`, `I.`, `I-`, `D.`, `D`.
 */
export interface Marker { text: string; style: string; span: Span }

export interface Unit<Type extends string, Child> extends Branch<Type, Label | Heading | Child> {
  number: UnitNumber
  marker: Marker
}

export interface Draft extends Branch<'root', Letterhead | Title | Addressees | Preamble | Body | Closing | Attachment | Appendix> {
  /** What stands between the lines and is no part of the text: page numbers, running headers, rules, lone bars, footnotes. */
  aside: Aside[]
}
export interface Aside extends Leaf<'aside'> { role: 'page' | 'running-header' | 'stamp' | 'rule' | 'bar' | 'footnote' }

// Opening formalities (thể thức).
export interface Letterhead extends Branch<'letterhead', Issuer | Motto | DocumentNumber | PlaceDate | Subject | Mark> {}
export interface Issuer extends Leaf<'issuer'> {}
/** Quốc hiệu, Tiêu ngữ, or "ĐẢNG CỘNG SẢN VIỆT NAM". */
export interface Motto extends Leaf<'motto'> {}
export interface DocumentNumber extends Leaf<'documentNumber'> {}
export interface PlaceDate extends Leaf<'placeDate'> {}
/** Any other line of the letterhead: secrecy, urgency, "*". */
export interface Mark extends Leaf<'mark'> {}
export interface Title extends Branch<'title', DocumentType | Subject | LinkLine> {}
export interface DocumentType extends Leaf<'documentType'> {}
/** Trích yếu, also "V/v …" under the number of a công văn. */
export interface Subject extends Branch<'subject', Inline> {}
/** "(Ban hành kèm theo Quyết định số …)" under the title of an attachment or appendix. */
export interface LinkLine extends Branch<'linkLine', Inline> {}
/** "Kính gửi: …" */
export interface Addressees extends Branch<'addressees', Label | Recipient> {}
export interface Preamble extends Branch<'preamble', Authority | LegalGround | Enacting | Paragraph> {}
/** The line that names who issues, between title and grounds: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …". */
export interface Authority extends Leaf<'authority'> {}
/** One căn cứ: "Căn cứ …;", "Theo đề nghị của …", "Xét …". */
export interface LegalGround extends Branch<'legalGround', Inline> {}
/** "QUYẾT ĐỊNH:" or "Ủy ban nhân dân ban hành Quyết định …". */
export interface Enacting extends Leaf<'enacting'> {}

// The body: Phần > Chương > Mục > Tiểu mục > Điều > khoản > điểm > gạch đầu dòng; without Điều: I > 1 > 1.1 > a) > -.
export type Block = Paragraph | Dash | Quoted | Opaque
export type AnyUnit = Part | Chapter | Section | Subsection | Article | Division | Clause | Point_ | Item
export interface Body extends Branch<'body', AnyUnit | Block> {}
export interface Part extends Unit<'part', AnyUnit | Block> {}
export interface Chapter extends Unit<'chapter', AnyUnit | Block> {}
export interface Section extends Unit<'section', AnyUnit | Block> {}
export interface Subsection extends Unit<'subsection', AnyUnit | Block> {}
export interface Article extends Unit<'article', AnyUnit | Block> {}
/** I, II, III or A, B, C of a document without Điều. */
export interface Division extends Unit<'division', AnyUnit | Block> {}
/** Khoản 1., and 1.1., 1.1.1. with their dotted path. */
export interface Clause extends Unit<'clause', AnyUnit | Block> {}
/** Điểm a). */
export interface Point_ extends Unit<'point', AnyUnit | Block> {}
/** A numbered item below or beside the legal ladder: (1), i), a list inside a điểm. */
export interface Item extends Unit<'item', AnyUnit | Block> {}
export interface Dash extends Branch<'dash', Label | Inline | Block | AnyUnit> { marker: Marker }
export interface Paragraph extends Branch<'paragraph', Inline> {}
/** Text of another instrument quoted in this one: parsed inside, never counted with the draft's own units. */
export interface Quoted extends Branch<'quoted', AnyUnit | Block> {}
/** Lines that the grammar leaves alone: a table, a fenced block. */
export interface Opaque extends Leaf<'opaque'> {}

// Closing formalities.
export interface Closing extends Branch<'closing', Recipients | Signature | Paragraph | Opaque> {}
export interface Recipients extends Branch<'recipients', Label | Recipient> {}
/** One line of Nơi nhận, with its "- ". */
export interface Recipient extends Branch<'recipient', Inline> {}
/** One line of the signature block: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", the name. */
export interface Signature extends Leaf<'signature'> {}

/** A document behind the document: "Quy định (Ban hành kèm theo Quyết định số …)", Điều from 1 again. One without a title is the note under a copy: "SAO Y", its number, its recipients. */
export interface Attachment extends Branch<'attachment', Letterhead | Title | Addressees | Preamble | Body | Closing | Appendix> {}
export interface Appendix extends Branch<'appendix', Label | Heading | LinkLine | Body> { number?: UnitNumber }

// Inside a line.
/** A unit's own marker as written ("Điều 5.", "a)"), the "-" of a dash, or "Nơi nhận:". */
export interface Label extends Leaf<'label'> {}
export interface Heading extends Branch<'heading', Inline> {}
export interface Text extends Leaf<'text'> {}

/** A part of an inline node: its text as read and its place in the source. */
export interface Piece { text: string; span: Span }

/**
 * An instrument named by its symbol: "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư".
 * The node runs from the kind word (or "số", or the symbol) to the end of the last piece. A later symbol of the same list
 * ("các Nghị định số: A, B") is a node of its own that has no `kind` piece and carries `listKind`.
 */
export interface Citation extends Leaf<'citation'> {
  kind?: Piece
  /** The kind word of the list that this symbol belongs to, when it stands before an earlier symbol. */
  listKind?: string
  /** "số" or "Số:". */
  so?: Piece
  symbol: Piece
  date?: Piece & { /** YYYY-MM-DD, also when impossible (2025-02-31). */ iso: string; /** "ngày" stood before it. */ ngay: boolean }
  issuer?: Piece
  /** Trích yếu as far as the grammar dares to read it. */
  name?: Piece
}
/** A reference to units, of this draft or another text: "điểm a và b khoản 2 Điều này", "từ Điều 5 đến Điều 9 của Luật Đất đai". */
export interface Reference extends Leaf<'reference'> {
  /** One entry for each unit named. */
  targets: Target[]
  /** Whose units: this text's, another's ("của Luật …", "của Nghị định số …"), or not said. */
  of: 'this' | 'other' | 'unsaid'
}
export interface Target { path: Step[]; span: Span }
/** Smallest unit first, as it is read. `number` is 'this' for "này"; `to` closes a range. */
export interface Step { kind: 'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'division' | 'clause' | 'point' | 'appendix'; number: string; to?: string }
/** A date outside a citation: "ngày 31 tháng 12 năm 2025", "31/12/2025". Day and month as written, possible or not. */
export interface DateText extends Leaf<'date'> { day: number; month: number; year: number }
export type Inline = Text | Citation | Reference | DateText

/** One entry for each kind: the only list to extend when a kind is added. */
export interface NodeOfKind {
  root: Draft; letterhead: Letterhead; issuer: Issuer; motto: Motto; documentNumber: DocumentNumber; placeDate: PlaceDate; mark: Mark
  title: Title; documentType: DocumentType; subject: Subject; linkLine: LinkLine; addressees: Addressees
  preamble: Preamble; authority: Authority; legalGround: LegalGround; enacting: Enacting
  body: Body; part: Part; chapter: Chapter; section: Section; subsection: Subsection; article: Article; division: Division
  clause: Clause; point: Point_; item: Item; dash: Dash; paragraph: Paragraph; quoted: Quoted; opaque: Opaque
  closing: Closing; recipients: Recipients; recipient: Recipient; signature: Signature
  attachment: Attachment; appendix: Appendix
  label: Label; heading: Heading; text: Text; citation: Citation; reference: Reference; date: DateText; aside: Aside
}
export type Kind = keyof NodeOfKind
export type AnyNode = NodeOfKind[Kind]
export type AnyBranch = Extract<AnyNode, { children: unknown[] }>
export type UnitKind = AnyUnit['type']

// A kind's key is its `type`: a mismatch fails to compile here.
type None<T extends never> = T
export type KindsMatch = None<{ [K in Kind]: NodeOfKind[K]['type'] extends K ? never : K }[Kind]>
