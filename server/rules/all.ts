// Written by esbuild.mjs from the names of the rule files. Do not edit.
import citationAsciiD from './citations/citation-ascii-d.ts'
import citationDateConflict from './citations/citation-date-conflict.ts'
import citationFutureDate from './citations/citation-future-date.ts'
import citationIssuerSymbolMismatch from './citations/citation-issuer-symbol-mismatch.ts'
import citationKindSymbolMismatch from './citations/citation-kind-symbol-mismatch.ts'
import citationLetterO from './citations/citation-letter-o.ts'
import citationMissingIssuer from './citations/citation-missing-issuer.ts'
import citationMissingNgay from './citations/citation-missing-ngay.ts'
import citationMissingSo from './citations/citation-missing-so.ts'
import citationOrder from './citations/citation-order.ts'
import citationRelativeAmbiguous from './citations/citation-relative-ambiguous.ts'
import citationSpaceInSymbol from './citations/citation-space-in-symbol.ts'
import citationSymbolConflict from './citations/citation-symbol-conflict.ts'
import citationSymbolMalformed from './citations/citation-symbol-malformed.ts'
import citationUnitCase from './citations/citation-unit-case.ts'
import citationUnitNoComma from './citations/citation-unit-no-comma.ts'
import citationUnknownAbbreviation from './citations/citation-unknown-abbreviation.ts'
import citationWrongSeparator from './citations/citation-wrong-separator.ts'
import citationYearDateMismatch from './citations/citation-year-date-mismatch.ts'
import citationYearExtra from './citations/citation-year-extra.ts'
import citationYearMissing from './citations/citation-year-missing.ts'
import dateInvalid from './dates/date-invalid.ts'
import duplicateBlock from './duplication/duplicate-block.ts'
import duplicateHeading from './duplication/duplicate-heading.ts'
import duplicateParagraph from './duplication/duplicate-paragraph.ts'
import duplicateRecipient from './duplication/duplicate-recipient.ts'
import duplicateWord from './duplication/duplicate-word.ts'
import nearDuplicateParagraph from './duplication/near-duplicate-paragraph.ts'
import appendixLinkLine from './references/appendix-link-line.ts'
import appendixMissing from './references/appendix-missing.ts'
import appendixNumberStyle from './references/appendix-number-style.ts'
import appendixUnreferenced from './references/appendix-unreferenced.ts'
import xrefSelfKindMismatch from './references/xref-self-kind-mismatch.ts'
import xrefSelf from './references/xref-self.ts'
import xrefTargetMissing from './references/xref-target-missing.ts'
import noiNhanBrokenItem from './signature/noi-nhan-broken-item.ts'
import noiNhanHeadForm from './signature/noi-nhan-head-form.ts'
import noiNhanItemForm from './signature/noi-nhan-item-form.ts'
import noiNhanItemPunct from './signature/noi-nhan-item-punct.ts'
import noiNhanLuuForm from './signature/noi-nhan-luu-form.ts'
import noiNhanLuuMissing from './signature/noi-nhan-luu-missing.ts'
import noiNhanMissing from './signature/noi-nhan-missing.ts'
import noiNhanNhuDieuTarget from './signature/noi-nhan-nhu-dieu-target.ts'
import noiNhanNhuTren from './signature/noi-nhan-nhu-tren.ts'
import amendOneArticleEach from './structure/amend-one-article-each.ts'
import amendOrder from './structure/amend-order.ts'
import amendOverHalf from './structure/amend-over-half.ts'
import amendQuoteUnbalanced from './structure/amend-quote-unbalanced.ts'
import amendTargetVague from './structure/amend-target-vague.ts'
import amendTitleForm from './structure/amend-title-form.ts'
import bulletInDiem from './structure/bullet-in-diem.ts'
import diemTooMany from './structure/diem-too-many.ts'
import diemWithoutKhoan from './structure/diem-without-khoan.ts'
import dieuRestarts from './structure/dieu-restarts.ts'
import headingCase from './structure/heading-case.ts'
import headingMissingTitle from './structure/heading-missing-title.ts'
import headingNumberStyle from './structure/heading-number-style.ts'
import headingOwnLine from './structure/heading-own-line.ts'
import headingPunctInconsistent from './structure/heading-punct-inconsistent.ts'
import headingTrailingColon from './structure/heading-trailing-colon.ts'
import insertedUnitForm from './structure/inserted-unit-form.ts'
import insertedUnitInOriginal from './structure/inserted-unit-in-original.ts'
import levelSkipped from './structure/level-skipped.ts'
import listIntroMissingColon from './structure/list-intro-missing-colon.ts'
import listItemInline from './structure/list-item-inline.ts'
import listItemMissingFinalPunct from './structure/list-item-missing-final-punct.ts'
import listPunctuationInconsistent from './structure/list-punctuation-inconsistent.ts'
import numberingDuplicate from './structure/numbering-duplicate.ts'
import numberingFirstNotOne from './structure/numbering-first-not-one.ts'
import numberingGap from './structure/numbering-gap.ts'
import numberingOutOfOrder from './structure/numbering-out-of-order.ts'
import numberingStyleInconsistent from './structure/numbering-style-inconsistent.ts'
import numberingWrongLetter from './structure/numbering-wrong-letter.ts'
import singleChild from './structure/single-child.ts'
import unitForm from './structure/unit-form.ts'
import type { AnyRule } from './rule.ts'

export const ALL_RULES: readonly AnyRule[] = [
  citationAsciiD,
  citationDateConflict,
  citationFutureDate,
  citationIssuerSymbolMismatch,
  citationKindSymbolMismatch,
  citationLetterO,
  citationMissingIssuer,
  citationMissingNgay,
  citationMissingSo,
  citationOrder,
  citationRelativeAmbiguous,
  citationSpaceInSymbol,
  citationSymbolConflict,
  citationSymbolMalformed,
  citationUnitCase,
  citationUnitNoComma,
  citationUnknownAbbreviation,
  citationWrongSeparator,
  citationYearDateMismatch,
  citationYearExtra,
  citationYearMissing,
  dateInvalid,
  duplicateBlock,
  duplicateHeading,
  duplicateParagraph,
  duplicateRecipient,
  duplicateWord,
  nearDuplicateParagraph,
  appendixLinkLine,
  appendixMissing,
  appendixNumberStyle,
  appendixUnreferenced,
  xrefSelfKindMismatch,
  xrefSelf,
  xrefTargetMissing,
  noiNhanBrokenItem,
  noiNhanHeadForm,
  noiNhanItemForm,
  noiNhanItemPunct,
  noiNhanLuuForm,
  noiNhanLuuMissing,
  noiNhanMissing,
  noiNhanNhuDieuTarget,
  noiNhanNhuTren,
  amendOneArticleEach,
  amendOrder,
  amendOverHalf,
  amendQuoteUnbalanced,
  amendTargetVague,
  amendTitleForm,
  bulletInDiem,
  diemTooMany,
  diemWithoutKhoan,
  dieuRestarts,
  headingCase,
  headingMissingTitle,
  headingNumberStyle,
  headingOwnLine,
  headingPunctInconsistent,
  headingTrailingColon,
  insertedUnitForm,
  insertedUnitInOriginal,
  levelSkipped,
  listIntroMissingColon,
  listItemInline,
  listItemMissingFinalPunct,
  listPunctuationInconsistent,
  numberingDuplicate,
  numberingFirstNotOne,
  numberingGap,
  numberingOutOfOrder,
  numberingStyleInconsistent,
  numberingWrongLetter,
  singleChild,
  unitForm,
]
