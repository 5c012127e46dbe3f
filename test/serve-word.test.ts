/** What an editor asks the server about Word files: in memory, and in the web worker that is shipped. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { strFromU8 } from 'fflate'
import { importWord } from '../server/word/import/import.ts'
import { unzip } from '../server/word/zip.ts'
import { fromBase64, toBase64 } from '../server/transport/word.ts'
import { COMPARE, type CompareResult, EXPORT_WORD, IMPORT_WORD, type ImportWordResult, PREVIEW, type PreviewResult, WORD_COMMENTS, type WordResult } from '../server/transport/protocol.ts'
import { para, wordFile } from './lib/word-files.ts'
import { type Talk, talkInMemory, talkToWorker } from './lib/talk.ts'

const SAMPLE = readFileSync('test/samples/quyet-dinh-to-cong-tac.vbpl', 'utf8')
const URI = 'file:///du-thao/quyet-dinh.vbpl'

async function conversation(talk: Talk): Promise<void> {
  await talk.start()
  await talk.open(URI, SAMPLE)
  const ask = <T>(method: string, params: object): Promise<T> => talk.connection.sendRequest<T>(method, params)

  const { data } = await ask<WordResult>(EXPORT_WORD, { uri: URI })
  assert.equal(importWord(fromBase64(data)).text, SAMPLE)
  assert.equal(await ask(EXPORT_WORD, { uri: 'file:///khong-mo.vbpl' }), null)

  const pages = await ask<PreviewResult>(PREVIEW, { uri: URI })
  assert.match(pages.body, /<p class="BPArticleText" data-line="20"><b>Điều 1\.<\/b> Thành lập/)
  assert.match(pages.printable, /default-src 'none'/)
  assert.doesNotMatch(pages.printable, /<script/)

  const imported = await ask<ImportWordResult>(IMPORT_WORD, { data })
  assert.deepEqual(imported, { text: SAMPLE, notes: [] })
  const refused = await ask<ImportWordResult>(IMPORT_WORD, { data: toBase64(new TextEncoder().encode('không phải')) })
  assert.deepEqual(refused, { refusal: 'không phải tệp Word (.docx)' })

  const commented = await ask<WordResult>(WORD_COMMENTS, { uri: URI, data })
  const comments = strFromU8(unzip(fromBase64(commented.data)).get('word/comments.xml')!)
  assert.match(comments, /“ND” phải là “NĐ”\. \(citation-ascii-d\)/)

  const old = { name: 'cu.vbpl', text: SAMPLE.replace('Tổ trưởng.', 'Trưởng nhóm.') }
  const page = await ask<CompareResult>(COMPARE, { uri: URI, old, as: 'page' })
  assert.ok('html' in page)
  assert.match(page.html, /<del>Trưởng nhóm<\/del>/)
  assert.match(page.summary, /^1 sửa đổi/)
  const table = await ask<CompareResult>(COMPARE, { uri: URI, old: { name: 'cu.docx', data: toBase64(wordFile({ body: para('Điều 1. Một điều khác hẳn') })) }, as: 'table' })
  assert.ok('data' in table)
  assert.match(importWord(fromBase64(table.data)).text, /Điều 1\. Một điều khác hẳn/)
  const redline = await ask<CompareResult>(COMPARE, { uri: URI, old, as: 'redline' })
  assert.ok('data' in redline)
  assert.deepEqual(importWord(fromBase64(redline.data)).notes, ['changes'])
  assert.deepEqual(await ask<CompareResult>(COMPARE, { uri: URI, old: { name: 'x.docx', data: '' }, as: 'page' }), { refusal: 'không phải tệp Word (.docx)' })
  await talk.end()
}

describe('the language server on Word files', function () {
  this.timeout(30_000)
  it('exports, imports, comments and compares', () => conversation(talkInMemory()))
  it('does so in a web worker', () => conversation(talkToWorker('out/server/browser.js')))
})
