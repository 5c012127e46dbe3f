/** What an office adds to the tables reaches every rule that asks them, and no draft of another office. */
import assert from 'node:assert/strict'
import { ISSUERS } from '../server/data/issuers.ts'
import { type OfficeData, officeOf, PLAIN_OFFICE } from '../server/data/office.ts'
import { checkDraft } from '../server/processor.ts'

const ZONE: OfficeData = {
  agencies: [{ codes: ['BQLKKT', 'KKT'], names: ['Ban Quản lý Khu kinh tế'] }, { codes: ['STP'], names: ['Ngành Tư pháp tỉnh'] }, { codes: ['ĐUKKT'], names: ['Đảng ủy Khu kinh tế'], side: 'party' }],
  abbreviations: { DVCTT: 'dịch vụ công trực tuyến', TTHC: 'thủ tục' },
}
const told = (draft: string, office?: OfficeData): string[] => checkDraft(draft, { today: '2026-11-23', ...(office && { office }) }).problems.map(({ rule, message }) => `${rule}: ${message.vi}`)
const ofRule = (rule: string, draft: string, office?: OfficeData): string[] => told(draft, office).filter((one) => one.startsWith(`${rule}: `)).map((one) => one.slice(rule.length + 2))

describe('an office', () => {
  const office = officeOf(ZONE)

  it('knows its own agencies beside those of the table', () => {
    assert.deepEqual(office.issuerByCode('KKT')?.names, ['Ban Quản lý Khu kinh tế'])
    assert.equal(office.issuerByName('Trưởng Ban Quản lý Khu kinh tế'), undefined)
    assert.equal(office.issuerByName('BAN QUẢN LÝ KHU KINH TẾ tỉnh Hà Tĩnh'), office.issuerByCode('BQLKKT'))
    assert.equal(office.meantIssuer('bqlkkt'), 'BQLKKT')
    assert.equal(office.issuerByCode('HĐND8'), office.issuerByName('Hội đồng nhân dân tỉnh'))
    assert.equal(office.issuerByCode('ĐUKKT')?.side, 'party')
  })

  it('takes the longest name, and a known code for a further name of that body', () => {
    assert.equal(office.issuerByName('Đảng ủy Khu kinh tế Vũng Áng')?.codes[0], 'ĐUKKT')
    assert.equal(office.issuerByName('Đảng ủy phường')?.codes[0], 'ĐU')
    assert.equal(office.issuerByName('Sở Tư pháp'), office.issuerByName('Ngành Tư pháp tỉnh'))
  })

  it('leaves the tables as they are', () => {
    assert.equal(PLAIN_OFFICE.issuerByCode('BQLKKT'), undefined)
    assert.deepEqual(PLAIN_OFFICE.issuerByCode('STP')?.names, ['Sở Tư pháp'])
    assert.ok(ISSUERS.every(({ codes }) => !codes.includes('KKT')))
    assert.equal(PLAIN_OFFICE.fullWords('DVCTT'), undefined)
  })

  it('has its symbols judged by its agencies', () => {
    const citation = 'Điều 1. Thực hiện Kế hoạch số 12/KH-BQLKKT ngày 12/10/2026 của Sở Tư pháp.'
    assert.deepEqual(ofRule('citation-issuer-symbol-mismatch', citation), [])
    assert.deepEqual(ofRule('citation-issuer-symbol-mismatch', citation, ZONE), ['Ký hiệu “BQLKKT” không khớp cơ quan ban hành “Sở Tư pháp”.'])
    assert.deepEqual(ofRule('citation-issuer-symbol-mismatch', citation.replace('Sở Tư pháp', 'Ban Quản lý Khu kinh tế'), ZONE), [])
    assert.deepEqual(ofRule('citation-issuer-symbol-mismatch', citation.replace('BQLKKT', 'STP').replace('Sở', 'Ngành').replace('pháp.', 'pháp tỉnh.'), ZONE), [])
  })

  it('has its letterhead judged by its agencies', () => {
    const letter = 'BAN QUẢN LÝ KHU KINH TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/KH-STP\nHà Tĩnh, ngày 05 tháng 10 năm 2026\nKẾ HOẠCH\nCải cách hành chính năm 2026\n'
    assert.deepEqual(ofRule('header-symbol-issuer-mismatch', letter), [])
    assert.deepEqual(ofRule('header-symbol-issuer-mismatch', letter, ZONE), ['Ký hiệu ghi “STP” nhưng cơ quan ban hành là “BAN QUẢN LÝ KHU KINH TẾ” (viết tắt “BQLKKT”).'])
  })

  it('has its abbreviations known, and written in full by its own words', () => {
    const text = '1. Rà soát hồ sơ DVCTT.\n2. Rà soát hồ sơ TTHC.\n3. Rà soát hồ sơ CNTT.\n'
    assert.equal(ofRule('abbr-undefined', text).length, 3)
    assert.deepEqual(ofRule('abbr-undefined', text, ZONE), ['“CNTT” chưa được giải thích.'])
    const title = { today: '2026-11-23', family: 'QP', office: ZONE } as const
    const fixes = checkDraft('Điều 1. Mức chi DVCTT\nNội dung.\n', title).problems.filter(({ rule }) => rule === 'abbr-in-title').flatMap((problem) => problem.fixes.flatMap(({ edits }) => edits.map(({ text: words }) => words)))
    assert.deepEqual(fixes, ['dịch vụ công trực tuyến'])
  })

  it('may write a name of its own that is close to an official one', () => {
    const text = '1. Giao Sở Nông nghiệp Môi trường chủ trì.\n'
    assert.equal(ofRule('name-unknown-agency', text).length, 1)
    assert.equal(ofRule('name-unknown-agency', text, { agencies: [{ codes: ['XNN'], names: ['Sở Nông nghiệp Môi trường'] }] }).length, 0)
  })
})
