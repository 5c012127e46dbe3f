// Written by esbuild.mjs from the names of the rule files. Do not edit.
import bracketUnbalanced from './characters/bracket-unbalanced.ts'
import brokenHyphen from './characters/broken-hyphen.ts'
import doubleSpace from './characters/double-space.ts'
import duplicatePunct from './characters/duplicate-punct.ts'
import homoglyph from './characters/homoglyph.ts'
import hyphenCompoundSpacing from './characters/hyphen-compound-spacing.ts'
import legacyEncoding from './characters/legacy-encoding.ts'
import mixedScriptRun from './characters/mixed-script-run.ts'
import oddWhitespace from './characters/odd-whitespace.ts'
import quoteStraight from './characters/quote-straight.ts'
import quoteUnbalanced from './characters/quote-unbalanced.ts'
import sentenceJoin from './characters/sentence-join.ts'
import spaceAfterPunct from './characters/space-after-punct.ts'
import spaceAroundSlash from './characters/space-around-slash.ts'
import spaceBeforePunct from './characters/space-before-punct.ts'
import spellingVariant from './characters/spelling-variant.ts'
import toneMisplaced from './characters/tone-misplaced.ts'
import toneStyleMixed from './characters/tone-style-mixed.ts'
import trailingWhitespace from './characters/trailing-whitespace.ts'
import typoKnown from './characters/typo-known.ts'
import unicodeNotNfc from './characters/unicode-not-nfc.ts'
import citationAbbreviatedIssuer from './citations/citation-abbreviated-issuer.ts'
import citationAmendedForm from './citations/citation-amended-form.ts'
import citationAsciiD from './citations/citation-ascii-d.ts'
import citationDateConflict from './citations/citation-date-conflict.ts'
import citationDateSuspect from './citations/citation-date-suspect.ts'
import citationFirstIncomplete from './citations/citation-first-incomplete.ts'
import citationFutureDate from './citations/citation-future-date.ts'
import citationIssuerSymbolMismatch from './citations/citation-issuer-symbol-mismatch.ts'
import citationKindSymbolMismatch from './citations/citation-kind-symbol-mismatch.ts'
import citationLaterRedundant from './citations/citation-later-redundant.ts'
import citationLawNameForm from './citations/citation-law-name-form.ts'
import citationLawNumberHc from './citations/citation-law-number-hc.ts'
import citationLawNumberQp from './citations/citation-law-number-qp.ts'
import citationLeadingZero from './citations/citation-leading-zero.ts'
import citationLedgerConflict from './citations/citation-ledger-conflict.ts'
import citationLetterO from './citations/citation-letter-o.ts'
import citationListForm from './citations/citation-list-form.ts'
import citationMissingIssuer from './citations/citation-missing-issuer.ts'
import citationMissingNgay from './citations/citation-missing-ngay.ts'
import citationMissingSo from './citations/citation-missing-so.ts'
import citationNameConflict from './citations/citation-name-conflict.ts'
import citationOrder from './citations/citation-order.ts'
import citationRelativeAmbiguous from './citations/citation-relative-ambiguous.ts'
import citationRepealed from './citations/citation-repealed.ts'
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
import dateFormatMixed from './dates/date-format-mixed.ts'
import dateInvalid from './dates/date-invalid.ts'
import dateOrder from './dates/date-order.ts'
import dateTwoDigitYear from './dates/date-two-digit-year.ts'
import dateWeekdayMismatch from './dates/date-weekday-mismatch.ts'
import dateZeroPadding from './dates/date-zero-padding.ts'
import numberFormat from './dates/number-format.ts'
import numberWordsDigits from './dates/number-words-digits.ts'
import quocHoiKhoaRoman from './dates/quoc-hoi-khoa-roman.ts'
import rangeDashSpacing from './dates/range-dash-spacing.ts'
import debrisBrokenParagraph from './debris/debris-broken-paragraph.ts'
import debrisFootnoteBlock from './debris/debris-footnote-block.ts'
import debrisFootnoteMarker from './debris/debris-footnote-marker.ts'
import debrisPageNumber from './debris/debris-page-number.ts'
import debrisTable from './debris/debris-table.ts'
import debrisWeb from './debris/debris-web.ts'
import docFragment from './debris/doc-fragment.ts'
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
import abbrInTitle from './header/abbr-in-title.ts'
import chiThiQp from './header/chi-thi-qp.ts'
import congVanSymbolCv from './header/cong-van-symbol-cv.ts'
import congVanTitle from './header/cong-van-title.ts'
import congVanVvMissing from './header/cong-van-vv-missing.ts'
import headerDateForm from './header/header-date-form.ts'
import headerIssuerMissing from './header/header-issuer-missing.ts'
import headerIssuerParent from './header/header-issuer-parent.ts'
import headerPartyMixed from './header/header-party-mixed.ts'
import headerPlaceComma from './header/header-place-comma.ts'
import headerPlaceCommonNoun from './header/header-place-common-noun.ts'
import headerPlaceFull from './header/header-place-full.ts'
import headerPlaceIssuerMismatch from './header/header-place-issuer-mismatch.ts'
import headerQuocHieu from './header/header-quoc-hieu.ts'
import headerSoForm from './header/header-so-form.ts'
import headerSoLeadingZero from './header/header-so-leading-zero.ts'
import headerSymbolIssuerMismatch from './header/header-symbol-issuer-mismatch.ts'
import headerSymbolKindMismatch from './header/header-symbol-kind-mismatch.ts'
import headerTieuNgu from './header/header-tieu-ngu.ts'
import headerYearDateMismatch from './header/header-year-date-mismatch.ts'
import headerYearExtra from './header/header-year-extra.ts'
import headerYearMissing from './header/header-year-missing.ts'
import kinhGuiForm from './header/kinh-gui-form.ts'
import kinhGuiMisplaced from './header/kinh-gui-misplaced.ts'
import partyHeaderMissing from './header/party-header-missing.ts'
import partySoColon from './header/party-so-colon.ts'
import placeholderLeft from './header/placeholder-left.ts'
import qpIssuerNotAllowed from './header/qp-issuer-not-allowed.ts'
import tenLoaiMissing from './header/ten-loai-missing.ts'
import trichYeuAllCaps from './header/trich-yeu-all-caps.ts'
import trichYeuBodyMismatch from './header/trich-yeu-body-mismatch.ts'
import trichYeuLength from './header/trich-yeu-length.ts'
import trichYeuMissing from './header/trich-yeu-missing.ts'
import trichYeuTrailingPunct from './header/trich-yeu-trailing-punct.ts'
import urgencyMarkForm from './header/urgency-mark-form.ts'
import appendixLinkLine from './references/appendix-link-line.ts'
import appendixMissing from './references/appendix-missing.ts'
import appendixNumberStyle from './references/appendix-number-style.ts'
import appendixUnreferenced from './references/appendix-unreferenced.ts'
import xrefSelfKindMismatch from './references/xref-self-kind-mismatch.ts'
import xrefSelf from './references/xref-self.ts'
import xrefTargetMissing from './references/xref-target-missing.ts'
import obsoleteAgency from './reorganisation/obsolete-agency.ts'
import obsoleteCapHuyen from './reorganisation/obsolete-cap-huyen.ts'
import obsoleteProvince from './reorganisation/obsolete-province.ts'
import obsoleteThiTran from './reorganisation/obsolete-thi-tran.ts'
import obsoleteThreeLevels from './reorganisation/obsolete-three-levels.ts'
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
import abbrDiacritics from './words/abbr-diacritics.ts'
import abbrLateDefinition from './words/abbr-late-definition.ts'
import abbrNotUsedAfterDefinition from './words/abbr-not-used-after-definition.ts'
import abbrRedefined from './words/abbr-redefined.ts'
import abbrUndefined from './words/abbr-undefined.ts'
import abbrUnused from './words/abbr-unused.ts'
import capAdminUnit from './words/cap-admin-unit.ts'
import capAgencyName from './words/cap-agency-name.ts'
import capDocumentName from './words/cap-document-name.ts'
import capGeoName from './words/cap-geo-name.ts'
import capInconsistent from './words/cap-inconsistent.ts'
import capMidSentence from './words/cap-mid-sentence.ts'
import capNhaNuoc from './words/cap-nha-nuoc.ts'
import capNhanDan from './words/cap-nhan-dan.ts'
import capSentenceStart from './words/cap-sentence-start.ts'
import kindVague from './words/kind-vague.ts'
import nameInconsistent from './words/name-inconsistent.ts'
import nameUnknownAgency from './words/name-unknown-agency.ts'
import regionalWord from './words/regional-word.ts'
import termInconsistent from './words/term-inconsistent.ts'
import type { AnyRule } from './rule.ts'

export const ALL_RULES: readonly AnyRule[] = [
  bracketUnbalanced,
  brokenHyphen,
  doubleSpace,
  duplicatePunct,
  homoglyph,
  hyphenCompoundSpacing,
  legacyEncoding,
  mixedScriptRun,
  oddWhitespace,
  quoteStraight,
  quoteUnbalanced,
  sentenceJoin,
  spaceAfterPunct,
  spaceAroundSlash,
  spaceBeforePunct,
  spellingVariant,
  toneMisplaced,
  toneStyleMixed,
  trailingWhitespace,
  typoKnown,
  unicodeNotNfc,
  citationAbbreviatedIssuer,
  citationAmendedForm,
  citationAsciiD,
  citationDateConflict,
  citationDateSuspect,
  citationFirstIncomplete,
  citationFutureDate,
  citationIssuerSymbolMismatch,
  citationKindSymbolMismatch,
  citationLaterRedundant,
  citationLawNameForm,
  citationLawNumberHc,
  citationLawNumberQp,
  citationLeadingZero,
  citationLedgerConflict,
  citationLetterO,
  citationListForm,
  citationMissingIssuer,
  citationMissingNgay,
  citationMissingSo,
  citationNameConflict,
  citationOrder,
  citationRelativeAmbiguous,
  citationRepealed,
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
  dateFormatMixed,
  dateInvalid,
  dateOrder,
  dateTwoDigitYear,
  dateWeekdayMismatch,
  dateZeroPadding,
  numberFormat,
  numberWordsDigits,
  quocHoiKhoaRoman,
  rangeDashSpacing,
  debrisBrokenParagraph,
  debrisFootnoteBlock,
  debrisFootnoteMarker,
  debrisPageNumber,
  debrisTable,
  debrisWeb,
  docFragment,
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
  abbrInTitle,
  chiThiQp,
  congVanSymbolCv,
  congVanTitle,
  congVanVvMissing,
  headerDateForm,
  headerIssuerMissing,
  headerIssuerParent,
  headerPartyMixed,
  headerPlaceComma,
  headerPlaceCommonNoun,
  headerPlaceFull,
  headerPlaceIssuerMismatch,
  headerQuocHieu,
  headerSoForm,
  headerSoLeadingZero,
  headerSymbolIssuerMismatch,
  headerSymbolKindMismatch,
  headerTieuNgu,
  headerYearDateMismatch,
  headerYearExtra,
  headerYearMissing,
  kinhGuiForm,
  kinhGuiMisplaced,
  partyHeaderMissing,
  partySoColon,
  placeholderLeft,
  qpIssuerNotAllowed,
  tenLoaiMissing,
  trichYeuAllCaps,
  trichYeuBodyMismatch,
  trichYeuLength,
  trichYeuMissing,
  trichYeuTrailingPunct,
  urgencyMarkForm,
  appendixLinkLine,
  appendixMissing,
  appendixNumberStyle,
  appendixUnreferenced,
  xrefSelfKindMismatch,
  xrefSelf,
  xrefTargetMissing,
  obsoleteAgency,
  obsoleteCapHuyen,
  obsoleteProvince,
  obsoleteThiTran,
  obsoleteThreeLevels,
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
  abbrDiacritics,
  abbrLateDefinition,
  abbrNotUsedAfterDefinition,
  abbrRedefined,
  abbrUndefined,
  abbrUnused,
  capAdminUnit,
  capAgencyName,
  capDocumentName,
  capGeoName,
  capInconsistent,
  capMidSentence,
  capNhaNuoc,
  capNhanDan,
  capSentenceStart,
  kindVague,
  nameInconsistent,
  nameUnknownAgency,
  regionalWord,
  termInconsistent,
]
