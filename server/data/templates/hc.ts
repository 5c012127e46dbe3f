/** Văn bản hành chính: the forms of Nghị định số 30/2020/NĐ-CP, Phụ lục III, mục II. How they are marked up: template.ts. */
import { nd30 } from '../norms.ts'
import type { Template } from './template.ts'

const form = (number: string) => nd30(`Phụ lục III, mục II, mẫu ${number}`)
const hc = (id: string, kind: string, detail: string, number: string, text: string, more: Partial<Template> = {}): Template => ({ id, family: 'HC', kind, detail, basis: form(number), text: text.trim(), ...more })

/** The law that a body of local government acts by, in the form of an administrative document: name and day. */
const LOCAL_LAW = '[UBND, CTUBND, HĐND, TTHĐND] [từ 2025-07-01] Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'

const DECISION_GROUNDS = `${LOCAL_LAW}
Căn cứ <văn bản quy định thẩm quyền, chức năng, nhiệm vụ>;
Căn cứ <văn bản quy định nội dung>;
Theo đề nghị của <người đứng đầu đơn vị trình>.
QUYẾT ĐỊNH:`

const RECIPIENTS = `Nơi nhận:
- <cơ quan, tổ chức nhận văn bản>;
- Lưu: VT, <đơn vị soạn thảo>.`
const AS_ABOVE = RECIPIENTS.replace('\n', '\n- Như trên;\n')
const AS_ARTICLE = (last: number): string => RECIPIENTS.replace('\n', `\n- Như Điều ${last};\n`)

/** Form 1.4: tên loại, trích yếu, prose, three sections. */
const FREE = `{phần đầu}

{TÊN LOẠI}
{trích yếu}

<đoạn mở đầu: lý do, căn cứ>

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
<mục đích>
2. Yêu cầu
<yêu cầu>

II. NỘI DUNG
1. <nội dung thứ nhất>
2. <nội dung thứ hai>

III. TỔ CHỨC THỰC HIỆN
<đơn vị chủ trì, phối hợp, thời hạn>./.

${RECIPIENTS}
{ký}`

/** The same in articles, for rules that are issued by themselves. */
const RULES = `{phần đầu}

{TÊN LOẠI}
{trích yếu}

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
1. {Tên loại} này quy định <phạm vi điều chỉnh>.
2. {Tên loại} này áp dụng đối với <đối tượng áp dụng>.

Chương II
QUY ĐỊNH CỤ THỂ

Điều 2. <tên điều 2>
<nội dung điều 2>

Chương III
ĐIỀU KHOẢN THI HÀNH

Điều 3. Tổ chức thực hiện
<cơ quan, đơn vị> chịu trách nhiệm tổ chức thực hiện {Tên loại} này./.

${RECIPIENTS}
{ký}`

const SLIP = `{phần đầu}

{TÊN LOẠI}
{trích yếu}

Kính gửi: <nơi nhận phiếu>.

<nội dung phiếu>./.

${AS_ABOVE}
{ký}`

export const HC_TEMPLATES: readonly Template[] = [
  hc('hc-nq', 'nghi-quyet', '', '1.1', `
{phần đầu}

NGHỊ QUYẾT
{trích yếu}

{THẨM QUYỀN}

${LOCAL_LAW}
Căn cứ <văn bản quy định nội dung>;
[HĐND] Xét Tờ trình số <số tờ trình>/TTr-UBND ngày <ngày trình> của Ủy ban nhân dân {địa bàn}; Báo cáo thẩm tra số <số báo cáo> của <ban thẩm tra>; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp.
[khác HĐND] Theo đề nghị của <người đứng đầu đơn vị trình>.
QUYẾT NGHỊ:

Điều 1. <nội dung nghị quyết>

Điều 2. Tổ chức thực hiện
[HĐND] Giao <cơ quan tổ chức thực hiện> tổ chức thực hiện Nghị quyết này.
[khác HĐND] Giao <cơ quan tổ chức thực hiện> tổ chức thực hiện Nghị quyết này./.
[HĐND] Nghị quyết này đã được {cơ quan} khóa <khóa>, kỳ họp thứ <kỳ họp> thông qua ngày <ngày thông qua>./.

${AS_ARTICLE(2)}
{ký}`),

  hc('hc-qd', 'quyet-dinh', 'quy định trực tiếp', '1.2', `
{phần đầu}

QUYẾT ĐỊNH
{trích yếu}

{THẨM QUYỀN}

${DECISION_GROUNDS}

Điều 1. <nội dung quyết định>

Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.

Điều 3. {chánh văn phòng}, <cơ quan, đơn vị có liên quan> và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

${AS_ARTICLE(3)}
{ký}`),

  hc('hc-qd-kem', 'quyet-dinh', 'ban hành, phê duyệt văn bản kèm theo', '1.3', `
{phần đầu}

QUYẾT ĐỊNH
{trích yếu}

{THẨM QUYỀN}

${DECISION_GROUNDS}

Điều 1. Ban hành kèm theo Quyết định này Quy chế <tên quy chế>.

Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.

Điều 3. {chánh văn phòng}, <cơ quan, đơn vị có liên quan> và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

${AS_ARTICLE(3)}
{ký}

{đầu kèm theo}

QUY CHẾ
<Tên quy chế>
(Kèm theo Quyết định số{số trống}/QĐ-{ký hiệu cơ quan} ngày{ngày trống}tháng{tháng trống}năm {năm} của {cơ quan})

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
1. Quy chế này quy định <phạm vi điều chỉnh>.
2. Quy chế này áp dụng đối với <đối tượng áp dụng>.

Chương II
QUY ĐỊNH CỤ THỂ

Điều 2. <tên điều 2>
<nội dung điều 2>

Chương III
TỔ CHỨC THỰC HIỆN

Điều 3. Trách nhiệm thi hành
<cơ quan, đơn vị> chịu trách nhiệm tổ chức thực hiện Quy chế này./.`),

  hc('hc-chithi', 'chi-thi', '', '1.4', `
{phần đầu}

CHỈ THỊ
{trích yếu}

<tình hình, lý do ban hành chỉ thị>

Để <mục tiêu>, {người ban hành} yêu cầu:

1. <cơ quan được giao thứ nhất>
a) <nhiệm vụ a>;
b) <nhiệm vụ b>.

2. <cơ quan được giao thứ hai>
<nhiệm vụ của cơ quan thứ hai>

3. <cơ quan theo dõi> theo dõi, đôn đốc việc thực hiện Chỉ thị này./.

${RECIPIENTS}
{ký}`),
  hc('hc-quyche', 'quy-che', '', '1.4', RULES),
  hc('hc-quydinh', 'quy-dinh', '', '1.4', RULES),
  hc('hc-thongcao', 'thong-cao', '', '1.4', `
{phần đầu}

THÔNG CÁO
{trích yếu}

<nội dung thông cáo>./.

${RECIPIENTS}
{ký}`),
  hc('hc-thongbao', 'thong-bao', '', '1.4', `
{phần đầu}

THÔNG BÁO
{trích yếu}

<đoạn mở đầu: sự việc, thời gian, người kết luận>

1. <nội dung thứ nhất>
2. <nội dung thứ hai>

{cơ quan} thông báo để các cơ quan, đơn vị biết, thực hiện./.

${RECIPIENTS}
{ký}`),
  hc('hc-huongdan', 'huong-dan', '', '1.4', FREE),
  hc('hc-chuongtrinh', 'chuong-trinh', '', '1.4', FREE),
  hc('hc-kehoach', 'ke-hoach', '', '1.4', FREE),
  hc('hc-phuongan', 'phuong-an', '', '1.4', FREE),
  hc('hc-dean', 'de-an', '', '1.4', FREE),
  hc('hc-duan', 'du-an', '', '1.4', FREE),
  hc('hc-baocao', 'bao-cao', '', '1.4', `
{phần đầu}

BÁO CÁO
{trích yếu}

<đoạn mở đầu: yêu cầu báo cáo, cơ quan yêu cầu>

I. TÌNH HÌNH, KẾT QUẢ THỰC HIỆN
1. <kết quả thứ nhất>
2. <kết quả thứ hai>

II. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN
<khó khăn, vướng mắc, nguyên nhân>

III. PHƯƠNG HƯỚNG, KIẾN NGHỊ
<phương hướng, kiến nghị>./.

${RECIPIENTS}
{ký}`),
  hc('hc-totrinh', 'to-trinh', '', '1.4 và Phụ lục I, mục II.9.b', `
{phần đầu}

TỜ TRÌNH
{trích yếu}

Kính gửi: <cơ quan, người có thẩm quyền>.

<căn cứ, lý do trình>

I. SỰ CẦN THIẾT
<sự cần thiết>

II. NỘI DUNG TRÌNH
1. <nội dung thứ nhất>
2. <nội dung thứ hai>

III. ĐỀ NGHỊ
{cơ quan} kính trình <cơ quan, người có thẩm quyền> xem xét, quyết định./.

${AS_ABOVE}
{ký}`),
  hc('hc-uyquyen', 'giay-uy-quyen', '', '1.4', `
{phần đầu}

GIẤY ỦY QUYỀN
{trích yếu}

<căn cứ ủy quyền>

{cơ quan} ủy quyền cho ông (bà) <họ và tên người được ủy quyền>, chức vụ: <chức vụ người được ủy quyền>, thực hiện các nội dung sau:

1. <nội dung ủy quyền thứ nhất>
2. <nội dung ủy quyền thứ hai>

Giấy này có giá trị đến hết ngày <ngày hết hạn>./.

${RECIPIENTS}
{ký}`),
  hc('hc-phieugui', 'phieu-gui', '', '1.4', SLIP),
  hc('hc-phieuchuyen', 'phieu-chuyen', '', '1.4', SLIP),
  hc('hc-phieubao', 'phieu-bao', '', '1.4', SLIP),

  hc('hc-congvan', 'cong-van', '', '1.5', `
{phần đầu}

Kính gửi:
- <cơ quan nhận thứ nhất>;
- <cơ quan nhận thứ hai>.

<lý do, căn cứ gửi công văn>

1. <nội dung thứ nhất>
2. <nội dung thứ hai>

{cơ quan} đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.

${AS_ABOVE}
{ký}`),

  hc('hc-congdien', 'cong-dien', '', '1.6', `
{phần đầu}

CÔNG ĐIỆN
{trích yếu}

{NGƯỜI BAN HÀNH} điện:
- <cơ quan nhận thứ nhất>;
- <cơ quan nhận thứ hai>.

<tình hình, diễn biến>

1. <yêu cầu thứ nhất>
2. <yêu cầu thứ hai>

Yêu cầu các cơ quan, đơn vị khẩn trương thực hiện Công điện này./.

${RECIPIENTS}
{ký}`),

  hc('hc-giaymoi', 'giay-moi', '', '1.7', `
{phần đầu}

GIẤY MỜI
{trích yếu}

{cơ quan} trân trọng kính mời: <cơ quan, người được mời>.
Tới dự <tên cuộc họp>.
Chủ trì: <người chủ trì>.
Thời gian: <giờ, ngày, tháng, năm họp>.
Địa điểm: <địa điểm họp>.
<đề nghị chuẩn bị, liên hệ>./.

${RECIPIENTS}
{ký}`),

  hc('hc-gioithieu', 'giay-gioi-thieu', '', '1.8', `
{phần đầu}

GIẤY GIỚI THIỆU

{cơ quan} trân trọng giới thiệu:
Ông (bà) <họ và tên người được giới thiệu>
Chức vụ: <chức vụ người được giới thiệu>
Được cử đến: <cơ quan tiếp nhận>
Về việc: <việc cần giải quyết>
Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.
Giấy này có giá trị đến hết ngày <ngày hết hạn>./.

Nơi nhận:
- Như trên;
- Lưu: VT.
{ký}`),

  hc('hc-bienban', 'bien-ban', '', '1.9', `
{phần đầu không ngày}

BIÊN BẢN
{trích yếu}

Thời gian bắt đầu: <giờ, ngày, tháng, năm bắt đầu>
Địa điểm: <địa điểm họp>
Thành phần tham dự: <thành phần>
Chủ trì (chủ tọa): <họ và tên, chức vụ người chủ trì>
Thư ký (người ghi biên bản): <họ và tên, chức vụ thư ký>

Nội dung (theo diễn biến cuộc họp):
<diễn biến, ý kiến, kết luận>

Cuộc họp kết thúc vào <giờ, ngày, tháng, năm kết thúc>./.

THƯ KÝ
<Họ và tên thư ký>

CHỦ TỌA
<Họ và tên chủ tọa>

Nơi nhận:
- <cơ quan, tổ chức nhận văn bản>;
- Lưu: VT, Hồ sơ.`),

  hc('hc-nghiphep', 'giay-nghi-phep', '', '1.10', `
{phần đầu}

GIẤY NGHỈ PHÉP

Xét Đơn đề nghị nghỉ phép ngày <ngày làm đơn> của ông (bà) <họ và tên người nghỉ>, {cơ quan} cấp cho:
Ông (bà): <họ và tên người nghỉ>
Chức vụ: <chức vụ người nghỉ>
Được nghỉ phép trong thời gian <số ngày nghỉ> kể từ ngày <ngày bắt đầu nghỉ> đến hết ngày <ngày cuối nghỉ> tại <nơi nghỉ phép>.
Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép năm {năm}./.

Nơi nhận:
- <họ và tên người nghỉ>;
- Lưu: VT.
{ký}`),
]
