/**
 * Measures what Word files of ours look like when they are printed, and what the numbers of others are: npm run layout
 * Needs LibreOffice and poppler (Debian: libreoffice-writer-nogui, poppler-utils, fonts-croscore); says so and does nothing without them.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, strToU8 } from 'fflate'
import { TEMPLATES } from '../server/data/templates/all.ts'
import { parseDraft } from '../server/parse/parse.ts'
import { dialectOf } from '../server/transport/names.ts'
import { exportWord } from '../server/word/export/export.ts'
import { importWord } from '../server/word/import/import.ts'
import { unzip, zip } from '../server/word/zip.ts'
import { fill, issuersOf, numbered, told } from './lib/filled.ts'
import { faultsOf } from './lib/layout-judge.ts'
import { canPrint, print } from './lib/pages.ts'
import { numberedFiles, wordFile } from './lib/word-files.ts'
import { writeFileSync } from 'node:fs'

const TODAY = '2026-11-23'
const SAMPLES = 'test/samples'

/** In `styles` the style of a part is changed, in `document` the body. */
interface Planted { name: string; part: 'styles' | 'document' | 'header1'; from: RegExp; to: string; /** A sample, or the id of a template. */ sample?: string }

const ofStyle = (id: string, what: string): RegExp => new RegExp(`(w:styleId="${id}">(?:(?!</w:style>).)*?)${what}`)
const size = (id: string, points: number): Planted => ({ name: `${id} in ${points} pt`, part: 'styles', from: ofStyle(id, '<w:sz w:val="\\d+"/><w:szCs w:val="\\d+"/>'), to: `$1<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>` })
const plain = (id: string): Planted => ({ name: `${id} not bold`, part: 'styles', from: ofStyle(id, '<w:b/><w:bCs/>'), to: '$1' })
const upright = (id: string): Planted => ({ name: `${id} not italic`, part: 'styles', from: ofStyle(id, '<w:i/><w:iCs/>'), to: '$1' })
const leftward = (id: string): Planted => ({ name: `${id} at the left`, part: 'styles', from: ofStyle(id, '<w:jc w:val="center"/>'), to: '$1<w:jc w:val="left"/>' })
const margin = (side: string, millimetres: number): Planted => ({ name: `${side} margin ${millimetres} mm`, part: 'document', from: new RegExp(`w:${side}="\\d+"`, 'g'), to: `w:${side}="${Math.round(millimetres * 1440 / 25.4)}"` })
const RULE = '<w:pBdr><w:top [^>]*/></w:pBdr>'
const rule = (behind: string): RegExp => new RegExp(`(<w:pStyle w:val="${behind}"/>(?:(?!${RULE}).)*?)${RULE}`)
const MINUTES = 'hc-bienban'
const QP = 'quyet-dinh-quy-pham.vbpl'

const FAULTS: readonly Planted[] = [
  margin('left', 20), margin('left', 36), margin('right', 30), margin('right', 8), margin('top', 10), margin('top', 40), margin('bottom', 8),
  { name: 'the page is Letter', part: 'document', from: /<w:pgSz [^>]*>/g, to: '<w:pgSz w:w="12240" w:h="15840"/>' },
  size('BPMotto', 10), size('BPTieuNgu', 16), size('BPIssuer', 9), size('BPNumber', 10), size('BPPlaceDate', 16), size('BPDocumentType', 11), size('BPSubject', 18), size('BPGround', 11),
  size('BPClause', 12), size('BPArticle', 18), size('BPRecipientsLabel', 14), size('BPRecipient', 14), size('BPSignature', 11), size('BPSigner', 11),
  plain('BPMotto'), plain('BPTieuNgu'), plain('BPIssuer'), plain('BPDocumentType'), plain('BPSubject'), plain('BPSignature'), plain('BPRecipientsLabel'), upright('BPGround'), upright('BPPlaceDate'),
  leftward('BPDocumentType'), leftward('BPSubject'), leftward('BPSignature'), leftward('BPTieuNgu'), leftward('BPNumber'),
  { name: 'no rule under tiêu ngữ', part: 'document', from: rule('BPTieuNgu'), to: '$1' },
  { name: 'no rule under the agency', part: 'document', from: rule('BPIssuer'), to: '$1' },
  { name: 'no rule under trích yếu', part: 'document', from: rule('BPSubject'), to: '$1' },
  { name: 'the rule under tiêu ngữ from edge to edge', part: 'document', from: new RegExp(`(<w:pStyle w:val="BPTieuNgu"/>(?:(?!${RULE}).)*?${RULE}<w:spacing [^>]*/>)<w:ind [^>]*/>`), to: '$1' },
  { name: 'no indent', part: 'styles', from: ofStyle('BPClause', '<w:ind [^>]*/>'), to: '$1' },
  { name: 'an indent of 25 mm', part: 'styles', from: ofStyle('BPGround', '<w:ind [^>]*/>'), to: '$1<w:ind w:firstLine="1417"/>' },
  { name: 'lines twice as far apart', part: 'styles', from: ofStyle('BPGround', 'w:line="240"'), to: '$1w:line="480"' },
  { name: 'nothing between paragraphs', part: 'styles', from: ofStyle('BPGround', '<w:spacing w:before="120"'), to: '$1<w:spacing w:before="0"' },
  { name: 'no page number', part: 'header1', from: /<w:r>.*<\/w:r>/, to: '' },
  { name: 'the page number at the left', part: 'header1', from: /<w:pStyle w:val="Header"\/>/, to: '<w:jc w:val="left"/>' },
  { name: 'a number on the first page', part: 'document', from: /<w:titlePg\/>/g, to: '' },
  { name: 'pages counted from 3', part: 'document', from: /<w:pgNumType w:start="1"\/>/g, to: '<w:pgNumType w:start="3"/>' },
  { name: 'an attachment on the same page', part: 'document', from: /<w:type w:val="nextPage"\/>/g, to: '<w:type w:val="continuous"/>', sample: QP },
  { name: 'the secretary with no room to sign', part: 'styles', from: ofStyle('BPSignerLeft', '<w:spacing w:before="\\d+"'), to: '$1<w:spacing w:before="0"', sample: MINUTES },
  { name: 'the secretary at the left', part: 'styles', from: ofStyle('BPSignatureLeft', '<w:jc w:val="center"/>'), to: '$1<w:jc w:val="left"/>', sample: MINUTES },
  { name: 'the two who sign one below the other', part: 'document', from: /(<w:tc>(?:(?!<w:tc>).)*?BPSignatureLeft(?:(?!<w:tc>).)*?<\/w:tc>)(<w:tc>.*?<\/w:tc>)(?=<\/w:tr>)/, to: '<w:tc><w:tcPr/><w:p/></w:tc>$1</w:tr><w:tr><w:tc><w:tcPr/><w:p/></w:tc>$2', sample: MINUTES },
  { name: 'no room to sign', part: 'styles', from: ofStyle('BPSigner', '<w:spacing w:before="\\d+"'), to: '$1<w:spacing w:before="0"' },
]
const FAULTY_SAMPLE = 'quyet-dinh-to-cong-tac.vbpl'

if (!canPrint()) console.log('layout: skipped, LibreOffice (soffice) or poppler (pdftohtml, pdftoppm) is not here')
else {
  const folder = mkdtempSync(path.join(tmpdir(), 'but-phap-layout-'))
  try {
    const failed = [samplesAreRight(folder), templatesAreRight(folder), faultsAreSeen(folder), numbersAreRead(folder)].filter((passed) => !passed).length
    process.exitCode = failed > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function exported(file: string): { bytes: Uint8Array; family: Parameters<typeof faultsOf>[1] } {
  const reading = parseDraft(readFileSync(path.join(SAMPLES, file), 'utf8'), { dialect: dialectOf(file), today: TODAY })
  return { bytes: exportWord(reading, dialectOf(file)), family: reading.profile.family }
}

function samplesAreRight(folder: string): boolean {
  const samples = readdirSync(SAMPLES).map((file) => ({ file, ...exported(file) }))
  const found = print(samples.map(({ bytes }) => bytes), path.join(folder, 'samples')).map((pages, i) => ({ file: samples[i]!.file, pages: pages.length, faults: faultsOf(pages, samples[i]!.family) }))
  for (const { file, pages, faults } of found) console.log(`${file}: ${pages} pages, ${faults.length === 0 ? 'as the decree has it' : faults.join('; ')}`)
  return found.every(({ faults }) => faults.length === 0)
}

function exportedTemplate(template: (typeof TEMPLATES)[number]): ReturnType<typeof exported> {
  const reading = parseDraft(numbered(fill(told(template, issuersOf(template, TODAY)[0]!, TODAY)), TODAY), { dialect: 'text', today: TODAY })
  return { bytes: exportWord(reading, 'text'), family: reading.profile.family }
}

/** Each template, filled in as a drafter would and numbered. */
function templatesAreRight(folder: string): boolean {
  const drafts = TEMPLATES.map((template) => ({ id: template.id, ...exportedTemplate(template) }))
  const found = print(drafts.map(({ bytes }) => bytes), path.join(folder, 'templates')).map((pages, i) => ({ id: drafts[i]!.id, faults: faultsOf(pages, drafts[i]!.family) }))
  for (const { id, faults } of found) if (faults.length > 0) console.log(`${id}: ${faults.join('; ')}`)
  const right = found.filter(({ faults }) => faults.length === 0).length
  console.log(`templates: ${right} of ${found.length} as the decree has it`)
  return right === found.length
}

function faultsAreSeen(folder: string): boolean {
  const planted = FAULTS.map((fault) => {
    const template = TEMPLATES.find(({ id }) => id === fault.sample)
    const { bytes, family } = template ? exportedTemplate(template) : exported(fault.sample ?? FAULTY_SAMPLE)
    const parts = unzip(bytes), name = `word/${fault.part}.xml`, before = strFromU8(parts.get(name)!), after = before.replace(fault.from, fault.to)
    if (after === before) throw new Error(`${fault.name}: nothing was changed`)
    parts.set(name, strToU8(after))
    return { fault, family, bytes: zip(parts) }
  })
  const seen = print(planted.map(({ bytes }) => bytes), path.join(folder, 'faults')).map((pages, i) => ({ name: planted[i]!.fault.name, faults: faultsOf(pages, planted[i]!.family) }))
  for (const { name, faults } of seen) if (faults.length === 0 || process.argv.includes('--all')) console.log(`  ${name}: ${faults.length === 0 ? 'NOT SEEN' : faults.join('; ')}`)
  const count = seen.filter(({ faults }) => faults.length > 0).length
  console.log(`planted faults of layout seen: ${count} of ${seen.length}`)
  return count === seen.length
}

/** LibreOffice prints numbers into plain text. It shows bullets in pictures of its own and a blank behind every number. */
function numbersAreRead(folder: string): boolean {
  const files = numberedFiles(), names = files.map((_, i) => path.join(folder, `n${i}.docx`))
  for (const [i, { file }] of files.entries()) writeFileSync(names[i]!, wordFile(file))
  execFileSync('soffice', [`-env:UserInstallation=file://${path.join(folder, 'profile')}`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...names], { stdio: 'ignore' })
  const plainLines = (text: string): string => text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line) => line.replace(/\s+/gu, '').replace(/^[•◦+-]/u, '*')).filter(Boolean).join('\n')
  const same = files.filter(({ file, name }, i) => {
    const printed = plainLines(readFileSync(path.join(folder, `n${i}.txt`), 'utf8')), read = plainLines(importWord(wordFile(file)).text)
    if (printed !== read) console.log(`  ${name}: printed ${printed.replaceAll('\n', ' / ')}, read ${read.replaceAll('\n', ' / ')}`)
    return printed === read
  }).length
  console.log(`files whose automatic numbers are read as LibreOffice prints them: ${same} of ${files.length}`)
  return same === files.length
}
