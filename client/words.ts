/** What the client says at run time, in both languages of the product. */
import { workspace } from 'vscode'
import { SETTINGS_SECTION } from '../server/transport/protocol.ts'

type Counts = { error: number; warning: number; info: number; hint: number }

const vi = {
  families: { QP: 'Văn bản quy phạm pháp luật', HC: 'Văn bản hành chính', DANG: 'Văn bản của Đảng' },
  unknownKind: 'Chưa rõ loại văn bản',
  serverFailed: 'Không khởi động được bộ kiểm tra Bút Pháp. Hãy chạy lệnh “Bút Pháp: Khởi động lại bộ kiểm tra”; nếu vẫn lỗi, xem mục Bút Pháp trong khung Output.',
  notADraft: 'Tệp đang mở chưa được coi là dự thảo văn bản pháp luật.',
  makeDraft: 'Coi là dự thảo',
  noRulePage: (rule: string) => `Không có trang giải thích cho quy tắc “${rule}”.`,
  noProblems: 'Không thấy vấn đề nào trong văn bản này.',
  chooseRule: 'Xem trang giải thích của quy tắc nào?',
  counts: ({ error, warning, info, hint }: Counts) => list([[error, 'lỗi'], [warning, 'cảnh báo'], [info, 'thông tin'], [hint, 'gợi ý']], 'không có vấn đề nào'),
  checked: (name: string, counts: string) => `${name}: ${counts}.`,
  checkedFolder: (drafts: number, withProblems: number, counts: string) => `Đã kiểm tra ${drafts} văn bản: ${withProblems} văn bản có vấn đề (${counts}).`,
  noDrafts: 'Thư mục đang mở không có tệp *.vbpl, *.vbpl.txt hay *.vbpl.md nào.',
  noFolder: 'Hãy mở một thư mục trước khi kiểm tra mọi văn bản trong đó.',
  checkingFolder: 'Đang kiểm tra các văn bản trong thư mục…',
  fixed: (count: number) => `Đã sửa ${count} chỗ; bấm Ctrl+Z để hoàn lại.`,
  nothingToFix: 'Không có lỗi nào sửa được một cách an toàn. Các lỗi khác cần người soạn xem và chọn cách sửa.',
  automatic: 'Tự nhận biết',
  automaticDetail: 'Dựa vào nội dung của văn bản',
  chooseFamily: 'Văn bản này thuộc hệ thống nào?',
  chooseKind: 'Văn bản này thuộc loại nào?',
  chooseLevel: 'Kiểm tra các văn bản trong thư mục này ở mức nào?',
  levels: { chuan: 'Chuẩn', ky: 'Kỹ', 'toi-thieu': 'Tối thiểu' },
  levelDetails: { chuan: 'Lỗi, cảnh báo và những điều đáng xem qua', ky: 'Tất cả, kể cả mọi lời khuyên về cách viết', 'toi-thieu': 'Chỉ những lỗi chắc chắn' },
  likelyKinds: 'Thuộc hệ thống của văn bản này',
  otherKinds: 'Các loại khác',
  current: 'đang dùng',
  set: 'đã chọn',
  read: 'tự nhận biết',
  draft: 'Dự thảo: số hoặc ngày còn để trống',
  fragment: 'Đoạn trích: thiếu phần đầu hoặc phần cuối',
  level: 'Mức kiểm tra',
  number: 'Số, ký hiệu',
  date: 'Ngày',
  clickForMore: 'Bấm để chọn loại văn bản, sửa lỗi hoặc mở thiết lập',
  menuTitle: 'Bút Pháp',
  menu: { problems: 'Xem các vấn đề', fix: 'Sửa các lỗi sửa được một cách an toàn', kind: 'Chọn loại văn bản', family: 'Chọn hệ thống văn bản', level: 'Chọn mức kiểm tra', rule: 'Xem trang giải thích quy tắc', settings: 'Mở tệp thiết lập .but-phap.json' },
  fixable: (count: number) => `${count} chỗ`,
  noSettingsFolder: 'Hãy mở thư mục chứa văn bản: tệp thiết lập .but-phap.json nằm trong thư mục đó.',
  settingsNotWritten: 'Không ghi được tệp .but-phap.json trong thư mục này.',
  ruleOff: (rule: string, scope: 'project' | 'file' | 'place') => `Đã tắt quy tắc “${rule}” ${{ project: 'cho mọi văn bản trong thư mục', file: 'trong văn bản này', place: 'tại chỗ này' }[scope]} (ghi trong .but-phap.json).`,
  openSettings: 'Mở tệp thiết lập',
  unsaved: 'Văn bản chưa nằm trong thư mục nào nên lựa chọn chỉ giữ đến khi đóng văn bản.',
}

type Words = typeof vi

const en: Words = {
  families: { QP: 'Legislation (VBQPPL)', HC: 'Administrative document', DANG: 'Party document' },
  unknownKind: 'Unknown kind of document',
  serverFailed: 'The Bút Pháp checker did not start. Run “Bút Pháp: Khởi động lại bộ kiểm tra” (restart); if that does not help, see Bút Pháp in the Output panel.',
  notADraft: 'The open file is not treated as a legal draft.',
  makeDraft: 'Treat as a draft',
  noRulePage: (rule) => `There is no page for the rule “${rule}”.`,
  noProblems: 'No problems were found in this draft.',
  chooseRule: 'Which rule’s page?',
  counts: ({ error, warning, info, hint }) => list([[error, error === 1 ? 'error' : 'errors'], [warning, warning === 1 ? 'warning' : 'warnings'], [info, 'notes'], [hint, hint === 1 ? 'hint' : 'hints']], 'no problems'),
  checked: (name, counts) => `${name}: ${counts}.`,
  checkedFolder: (drafts, withProblems, counts) => `Checked ${drafts} drafts: ${withProblems} have problems (${counts}).`,
  noDrafts: 'The open folder has no *.vbpl, *.vbpl.txt or *.vbpl.md files.',
  noFolder: 'Open a folder before checking the drafts in it.',
  checkingFolder: 'Checking the drafts of the folder…',
  fixed: (count) => `Fixed ${count} places; Ctrl+Z takes it back.`,
  nothingToFix: 'Nothing can be fixed safely. The other problems need a drafter to look and choose.',
  automatic: 'Recognise automatically',
  automaticDetail: 'From the text of the draft',
  chooseFamily: 'Which family does this draft belong to?',
  chooseKind: 'Which kind of document is this draft?',
  chooseLevel: 'At which level are the drafts of this folder checked?',
  levels: { chuan: 'Standard', ky: 'Thorough', 'toi-thieu': 'Minimal' },
  levelDetails: { chuan: 'Errors, warnings, and what is worth a glance', ky: 'Everything, all advice on style included', 'toi-thieu': 'Sure errors alone' },
  likelyKinds: 'Of this draft’s family',
  otherKinds: 'Other kinds',
  current: 'in use',
  set: 'chosen',
  read: 'recognised',
  draft: 'Draft: its number or date is still blank',
  fragment: 'Fragment: its head or end is missing',
  level: 'Level of the check',
  number: 'Number',
  date: 'Date',
  clickForMore: 'Click to choose the kind, fix problems or open the settings',
  menuTitle: 'Bút Pháp',
  menu: { problems: 'Show the problems', fix: 'Fix what can be fixed safely', kind: 'Choose the kind of document', family: 'Choose the family of the document', level: 'Choose the level of the check', rule: 'Show the page of a rule', settings: 'Open the settings file .but-phap.json' },
  fixable: (count) => `${count} places`,
  noSettingsFolder: 'Open the folder of the draft: the settings file .but-phap.json lies in it.',
  settingsNotWritten: 'The file .but-phap.json could not be written in this folder.',
  ruleOff: (rule, scope) => `The rule “${rule}” is off ${{ project: 'for every draft of the folder', file: 'in this draft', place: 'at this place' }[scope]} (written to .but-phap.json).`,
  openSettings: 'Open the settings file',
  unsaved: 'The draft lies in no folder, so the choice lasts until the draft is closed.',
}

export function words(): Words {
  return workspace.getConfiguration(SETTINGS_SECTION).get('language') === 'en' ? en : vi
}

function list(parts: Array<[count: number, name: string]>, none: string): string {
  return parts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`).join(', ') || none
}
