/** What the command line says, in both languages. */
import type { Localized, Severity } from '../rules/rule.ts'
import { say } from '../rules/rule.ts'
import { REFUSALS } from '../word/refusal.ts'

export const HELP = say(
  `but-phap: kiểm tra dự thảo văn bản pháp luật và văn bản hành chính

Cách dùng:
  but-phap check [đường dẫn | mẫu | -]…   kiểm tra tệp, thư mục, mẫu đường dẫn; "-" là đọc từ đầu vào chuẩn
  but-phap citations [đường dẫn]…         in sổ văn bản mà các dự thảo viện dẫn (--format text|json)
  but-phap new --kind MẪU [tùy chọn]      soạn một dự thảo mới theo mẫu; không có --kind thì liệt kê các mẫu
  but-phap tree TỆP [--json]              in cây cấu trúc của dự thảo
  but-phap compare CŨ MỚI                 so sánh hai bản theo từng điều (--out TỆP.docx|TỆP.html: bản so sánh; --redline TỆP.docx)
  but-phap export TỆP [--out TỆP.docx]    xuất dự thảo ra Word đúng thể thức
  but-phap import TỆP.docx [--out TỆP]    chuyển tệp Word (.docx, .odt) thành dự thảo
  but-phap rules [MÃ]                     liệt kê các quy tắc, hoặc in trang giải thích của một quy tắc
  but-phap lsp --stdio                    chạy máy chủ ngôn ngữ cho trình soạn thảo

Tùy chọn của check:
  --format text|json|sarif       dạng kết quả (text)
  --fix                          tự sửa các lỗi sửa được an toàn rồi báo phần còn lại
  --write-baseline               ghi nhận mọi vấn đề hiện có vào .but-phap-baseline.json; các lần sau chỉ báo vấn đề mới
  --no-baseline                  báo cả những vấn đề đã ghi nhận
  --report TỆP.html|TỆP.docx     ghi báo cáo kiểm tra: vấn đề, trích dẫn, căn cứ, đề xuất của từng văn bản
  --comments TỆP.docx            ghi các vấn đề của một tệp Word thành nhận xét trong bản sao này
  --level MỨC                    chuan: lỗi, cảnh báo và điều đáng xem; ky: tất cả; toi-thieu: chỉ lỗi (chuan)
  --min-severity MỨC             chỉ báo từ mức này trở lên: error, warning, info, hint (hint)
  --family auto|QP|HC|DANG       hệ thống văn bản: quy phạm pháp luật, hành chính, của Đảng (auto)
  --kind MÃ                      loại văn bản, ví dụ quyet-dinh (nhận biết từ nội dung)
  --config TỆP                   tệp thiết lập (.but-phap.json gần nhất tính từ thư mục của dự thảo)
  --jobs N                       số luồng kiểm tra cùng lúc (tự chọn)
  --shard I/N                    chỉ kiểm tra phần thứ I trong N phần, để chia cho nhiều máy
  --language vi|en               ngôn ngữ của thông báo (vi)
  --today NĂM-THÁNG-NGÀY         ngày dùng để xét dự thảo chưa ghi ngày (hôm nay)

Tùy chọn của new (không ghi thì để trống trong dự thảo, dạng [… tên chỗ trống]):
  --kind MẪU                     mã của mẫu (hc-qd-kem) hoặc của loại văn bản (quyet-dinh)
  --issuer TÊN                   cơ quan ban hành, ví dụ "Ủy ban nhân dân tỉnh Hà Tĩnh"
  --code KÝ HIỆU                 chữ viết tắt của cơ quan trong số, ký hiệu, nếu chưa biết
  --subject TRÍCH YẾU            trích yếu nội dung
  --signing head|deputy|order|delegate   cấp trưởng ký, ký thay, thừa lệnh, thừa ủy quyền (head)
  --signer HỌ TÊN                người ký
  --unit ĐƠN VỊ                  chữ viết tắt của đơn vị soạn thảo, ví dụ NC
  --out TỆP                      ghi ra tệp, không bao giờ ghi đè (in ra màn hình)
  --family, --config, --today, --language   như của check

  --help                         in hướng dẫn này
  --version                      in phiên bản

Trong thư mục, chỉ các tệp *.vbpl, *.vbpl.txt, *.vbpl.md, *.docx được kiểm tra; tệp nêu đích danh thì luôn được kiểm tra.
Mã thoát: 0 là không có lỗi (error); 1 là có lỗi; 2 là dùng sai lệnh hoặc có đầu vào không đọc được.
`,
  `but-phap: checks drafts of Vietnamese legal and administrative documents

Usage:
  but-phap check [path | glob | -]…       check files, folders, globs; "-" reads standard input
  but-phap citations [path]…              print the instruments that the drafts cite (--format text|json)
  but-phap new --kind TEMPLATE [options]  begin a draft from a template; without --kind list the templates
  but-phap tree FILE [--json]             print the tree of a draft
  but-phap compare OLD NEW                compare two texts by provision (--out FILE.docx|FILE.html; --redline FILE.docx)
  but-phap export FILE [--out FILE.docx]  write a draft as a Word file in its prescribed layout
  but-phap import FILE.docx [--out FILE]  turn a Word file (.docx, .odt) into a draft
  but-phap rules [ID]                     list the rules, or print the page of one
  but-phap lsp --stdio                    run the language server for an editor

Options of check:
  --format text|json|sarif       form of the result (text)
  --fix                          mend what can be mended safely, then report the rest
  --write-baseline               write the present problems to .but-phap-baseline.json; later only new ones are reported
  --no-baseline                  report the known problems too
  --report FILE.html|FILE.docx   write a report: problem, quotation, provision and proposal for each draft
  --comments FILE.docx           write the problems of a Word file as comments into this copy
  --level LEVEL                  chuan: errors, warnings, what is worth a glance; ky: all; toi-thieu: errors (chuan)
  --min-severity LEVEL           report this level and graver ones: error, warning, info, hint (hint)
  --family auto|QP|HC|DANG       family: normative, administrative, of the Party (auto)
  --kind ID                      kind of document, for example quyet-dinh (read from the text)
  --config FILE                  settings (the nearest .but-phap.json from the draft's folder up)
  --jobs N                       how many threads check at once (chosen by itself)
  --shard I/N                    check only part I of N, to share the work between machines
  --language vi|en               language of the messages (vi)
  --today YYYY-MM-DD             the day by which an undated draft is judged (today)

Options of new (what is not given is left blank in the draft, as [… name of the blank]):
  --kind TEMPLATE                id of a template (hc-qd-kem) or of a kind (quyet-dinh)
  --issuer NAME                  who issues it, for example "Ủy ban nhân dân tỉnh Hà Tĩnh"
  --code CODE                    what stands for the issuer in the symbol, when it is not known
  --subject TEXT                 trích yếu
  --signing head|deputy|order|delegate   who signs: the head, a deputy, by order, by power of attorney (head)
  --signer NAME                  the name of who signs
  --unit UNIT                    abbreviation of the unit that drafts, for example NC
  --out FILE                     write a file, never over another (standard output)
  --family, --config, --today, --language   as of check

  --help                         print this help
  --version                      print the version

In folders only *.vbpl, *.vbpl.txt, *.vbpl.md and *.docx are checked; a file that is named is always checked.
Exit code: 0 nothing of severity error; 1 errors found; 2 wrong usage or unreadable input.
`,
)

export const SEVERITY_WORDS: Record<Severity, Localized> = {
  error: say('lỗi', 'error'),
  warning: say('cảnh báo', 'warning'),
  info: say('thông tin', 'info'),
  hint: say('gợi ý', 'hint'),
}

const WHY_NOT = say('đĩa đầy, thư mục chỉ đọc, hoặc tệp đang mở trong chương trình khác', 'the disk is full, the folder is read-only, or another program has the file open')

export const FAILURES = {
  missing: say('không có tệp hoặc thư mục này', 'there is no such file or folder'),
  denied: say('không có quyền đọc', 'no permission to read it'),
  binary: say('không phải tệp văn bản thuần; hãy lưu lại thành văn bản thuần UTF-8', 'it is not plain text; save it as plain text in UTF-8'),
  legacy: say('không phải Unicode (có thể là TCVN3, VNI hoặc bảng mã cũ); hãy chuyển sang UTF-8', 'it is not Unicode (perhaps TCVN3, VNI or a code page); convert it to UTF-8'),
  unreadable: say('không đọc được', 'it cannot be read'),
  unwritable: say(`không ghi được bản đã sửa, tệp cũ còn nguyên (${WHY_NOT.vi})`, `the mended text cannot be written, the file is as it was (${WHY_NOT.en})`),
  noBaseline: say(`không ghi được các vấn đề hiện có vào tệp này (${WHY_NOT.vi})`, `the baseline cannot be written (${WHY_NOT.en})`),
  noMatch: say('không tệp nào khớp với mẫu này', 'no file matches this glob'),
  noDrafts: say('không có dự thảo nào (*.vbpl, *.vbpl.txt, *.vbpl.md, *.docx) trong thư mục này', 'there is no draft (*.vbpl, *.vbpl.txt, *.vbpl.md, *.docx) in this folder'),
  ...REFUSALS,
  noOffice: say('cần có LibreOffice trên máy để đọc tệp .odt; hoặc hãy lưu thành .docx', 'LibreOffice is needed to read .odt; or save it as .docx'),
  sameFile: say('không ghi đè lên chính tệp đang đọc', 'the file that is read is not written over'),
  exists: say('đã có tệp này; hãy chọn tên khác bằng --out', 'there is such a file already; choose another name with --out'),
  notWritten: say(`không ghi được tệp này (${WHY_NOT.vi})`, `it cannot be written (${WHY_NOT.en})`),
  wordFix: say('không sửa thẳng vào tệp Word; hãy chuyển thành dự thảo bằng but-phap import rồi sửa', 'a Word file is not mended in place; turn it into a draft with but-phap import first'),
} satisfies Record<string, Localized>
export type Failure = keyof typeof FAILURES

export const USAGE = {
  unknownCommand: (name: string) => say(`không có lệnh "${name}"; xem but-phap --help`, `there is no command "${name}"; see but-phap --help`),
  unknownOption: (name: string) => say(`không có tùy chọn ${name}; xem but-phap --help`, `there is no option ${name}; see but-phap --help`),
  needsValue: (name: string) => say(`tùy chọn ${name} cần một giá trị`, `option ${name} needs a value`),
  takesNoValue: (name: string) => say(`tùy chọn ${name} không nhận giá trị`, `option ${name} takes no value`),
  badValue: (name: string, value: string, allowed: string) => say(`${name} không nhận "${value}"; giá trị đúng: ${allowed}`, `${name} does not take "${value}"; it takes ${allowed}`),
  notTogether: (one: string, other: string) => say(`không dùng ${one} cùng với ${other}`, `${one} and ${other} do not go together`),
  tooMany: (value: string) => say(`thừa "${value}"; xem but-phap --help`, `"${value}" is one too many; see but-phap --help`),
  noTemplate: (id: string) => say(`không có mẫu "${id}"; xem danh sách bằng but-phap new`, `there is no template "${id}"; but-phap new lists them`),
  exists: (file: string) => say(`${file} đã có, không ghi đè`, `${file} exists already and is left as it is`),
  noOut: (file: string) => say(`không ghi được ${file} (${WHY_NOT.vi})`, `${file} cannot be written (${WHY_NOT.en})`),
  needsFile: (command: string) => say(`lệnh ${command} cần tên của một tệp`, `${command} needs the name of a file`),
  needsTwoFiles: say('lệnh compare cần tên của hai tệp: bản cũ và bản mới', 'compare needs the names of two files: the old text and the new'),
  needsOneWord: say('--comments cần đúng một tệp Word (.docx)', '--comments needs exactly one Word file (.docx)'),
  noRule: (id: string) => say(`không có quy tắc "${id}"; xem danh sách bằng but-phap rules`, `there is no rule "${id}"; but-phap rules lists them`),
}

export const writtenLine = (name: string): Localized => say(`đã ghi ${name}`, `wrote ${name}`)
export const recordedLine = (problems: number, files: number, name: string): Localized => say(`đã ghi nhận ${problems} vấn đề của ${files} tệp vào ${name}`, `${problems} problems of ${files} files are written to ${name}`)
export const progressLine = (done: number, all: number): Localized => say(`Đang kiểm tra ${done}/${all} tệp…`, `Checking ${done}/${all} files…`)
