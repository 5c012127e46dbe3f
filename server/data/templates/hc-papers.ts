/** Văn bản hành chính that report, inform, ask and invite: forms 1.4 to 1.10 of Nghị định số 30/2020/NĐ-CP, Phụ lục III, mục II. How they are marked up: template.ts. */
import { AS_ABOVE, hc, RECIPIENTS } from './hc-parts.ts'
import type { Template } from './template.ts'

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

const SLIP = `{phần đầu}

{TÊN LOẠI}
{trích yếu}

Kính gửi: <nơi nhận phiếu>.

<nội dung phiếu>./.

${AS_ABOVE}
{ký}`

export const HC_PAPERS: readonly Template[] = [
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
