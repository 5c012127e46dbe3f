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
import noiNhanBrokenItem from './signature/noi-nhan-broken-item.ts'
import noiNhanHeadForm from './signature/noi-nhan-head-form.ts'
import noiNhanItemForm from './signature/noi-nhan-item-form.ts'
import noiNhanItemPunct from './signature/noi-nhan-item-punct.ts'
import noiNhanLuuForm from './signature/noi-nhan-luu-form.ts'
import noiNhanLuuMissing from './signature/noi-nhan-luu-missing.ts'
import noiNhanMissing from './signature/noi-nhan-missing.ts'
import noiNhanNhuDieuTarget from './signature/noi-nhan-nhu-dieu-target.ts'
import noiNhanNhuTren from './signature/noi-nhan-nhu-tren.ts'
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
  noiNhanBrokenItem,
  noiNhanHeadForm,
  noiNhanItemForm,
  noiNhanItemPunct,
  noiNhanLuuForm,
  noiNhanLuuMissing,
  noiNhanMissing,
  noiNhanNhuDieuTarget,
  noiNhanNhuTren,
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
