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
import citationRepealed from './citations/citation-repealed.ts'
import citationSpaceInSymbol from './citations/citation-space-in-symbol.ts'
import citationSymbolConflict from './citations/citation-symbol-conflict.ts'
import citationSymbolMalformed from './citations/citation-symbol-malformed.ts'
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
import adoptionDateMismatch from './effect/adoption-date-mismatch.ts'
import adoptionLineMissing from './effect/adoption-line-missing.ts'
import closingMarkMisplaced from './effect/closing-mark-misplaced.ts'
import closingMarkMissing from './effect/closing-mark-missing.ts'
import effectiveDateConflict from './effect/effective-date-conflict.ts'
import effectiveDateMissing from './effect/effective-date-missing.ts'
import effectiveDateNotConcrete from './effect/effective-date-not-concrete.ts'
import effectiveDateRetroactive from './effect/effective-date-retroactive.ts'
import effectiveDateTooEarly from './effect/effective-date-too-early.ts'
import implementingClauseMissing from './effect/implementing-clause-missing.ts'
import repealClauseMissing from './effect/repeal-clause-missing.ts'
import repealClauseVague from './effect/repeal-clause-vague.ts'
import territoryMissing from './effect/territory-missing.ts'
import authorityLineMissing from './grounds/authority-line-missing.ts'
import canCuAuthorityMissing from './grounds/can-cu-authority-missing.ts'
import canCuDuplicate from './grounds/can-cu-duplicate.ts'
import canCuIncomplete from './grounds/can-cu-incomplete.ts'
import canCuLastLine from './grounds/can-cu-last-line.ts'
import canCuMissing from './grounds/can-cu-missing.ts'
import canCuNotHigher from './grounds/can-cu-not-higher.ts'
import canCuNotInForce from './grounds/can-cu-not-in-force.ts'
import canCuOldOrgLaw from './grounds/can-cu-old-org-law.ts'
import canCuOrder from './grounds/can-cu-order.ts'
import canCuPrefix from './grounds/can-cu-prefix.ts'
import canCuPunctuation from './grounds/can-cu-punctuation.ts'
import enactingFormulaMissing from './grounds/enacting-formula-missing.ts'
import enactingFormulaOld from './grounds/enacting-formula-old.ts'
import noiNhanBrokenItem from './signature/noi-nhan-broken-item.ts'
import noiNhanHeadForm from './signature/noi-nhan-head-form.ts'
import noiNhanItemForm from './signature/noi-nhan-item-form.ts'
import noiNhanItemPunct from './signature/noi-nhan-item-punct.ts'
import noiNhanLuuForm from './signature/noi-nhan-luu-form.ts'
import noiNhanLuuMissing from './signature/noi-nhan-luu-missing.ts'
import noiNhanMissing from './signature/noi-nhan-missing.ts'
import noiNhanNhuDieuTarget from './signature/noi-nhan-nhu-dieu-target.ts'
import noiNhanNhuTren from './signature/noi-nhan-nhu-tren.ts'
import signatureAuthorityForm from './signature/signature-authority-form.ts'
import signatureChain from './signature/signature-chain.ts'
import signatureMissing from './signature/signature-missing.ts'
import signaturePartyForm from './signature/signature-party-form.ts'
import signatureTitleCase from './signature/signature-title-case.ts'
import signatureTmWrong from './signature/signature-tm-wrong.ts'
import signerHonorific from './signature/signer-honorific.ts'
import signerNameCase from './signature/signer-name-case.ts'
import signerNameMissing from './signature/signer-name-missing.ts'
import dieuRestarts from './structure/dieu-restarts.ts'
import headingNumberStyle from './structure/heading-number-style.ts'
import listItemInline from './structure/list-item-inline.ts'
import numberingDuplicate from './structure/numbering-duplicate.ts'
import numberingFirstNotOne from './structure/numbering-first-not-one.ts'
import numberingGap from './structure/numbering-gap.ts'
import numberingOutOfOrder from './structure/numbering-out-of-order.ts'
import numberingStyleInconsistent from './structure/numbering-style-inconsistent.ts'
import numberingWrongLetter from './structure/numbering-wrong-letter.ts'
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
  citationRepealed,
  citationSpaceInSymbol,
  citationSymbolConflict,
  citationSymbolMalformed,
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
  adoptionDateMismatch,
  adoptionLineMissing,
  closingMarkMisplaced,
  closingMarkMissing,
  effectiveDateConflict,
  effectiveDateMissing,
  effectiveDateNotConcrete,
  effectiveDateRetroactive,
  effectiveDateTooEarly,
  implementingClauseMissing,
  repealClauseMissing,
  repealClauseVague,
  territoryMissing,
  authorityLineMissing,
  canCuAuthorityMissing,
  canCuDuplicate,
  canCuIncomplete,
  canCuLastLine,
  canCuMissing,
  canCuNotHigher,
  canCuNotInForce,
  canCuOldOrgLaw,
  canCuOrder,
  canCuPrefix,
  canCuPunctuation,
  enactingFormulaMissing,
  enactingFormulaOld,
  noiNhanBrokenItem,
  noiNhanHeadForm,
  noiNhanItemForm,
  noiNhanItemPunct,
  noiNhanLuuForm,
  noiNhanLuuMissing,
  noiNhanMissing,
  noiNhanNhuDieuTarget,
  noiNhanNhuTren,
  signatureAuthorityForm,
  signatureChain,
  signatureMissing,
  signaturePartyForm,
  signatureTitleCase,
  signatureTmWrong,
  signerHonorific,
  signerNameCase,
  signerNameMissing,
  dieuRestarts,
  headingNumberStyle,
  listItemInline,
  numberingDuplicate,
  numberingFirstNotOne,
  numberingGap,
  numberingOutOfOrder,
  numberingStyleInconsistent,
  numberingWrongLetter,
  unitForm,
]
