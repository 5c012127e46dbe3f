/** Văn bản của Đảng: Hướng dẫn số 05-HD/VPTW, known from summaries, and Hướng dẫn số 36-HD/VPTW before it. How they are marked up: template.ts. */
import { hd05 } from '../norms.ts'
import { RULE_CHAPTERS, type Template } from './template.ts'

const dang = (id: string, kind: string, text: string): Template => ({ id, family: 'DANG', kind, detail: '', basis: hd05('mục về thể thức văn bản', 'secondary'), text: text.trim() })

const RECIPIENTS = `Nơi nhận:
- <cơ quan, tổ chức nhận văn bản>,
- Lưu {nơi lưu}.
{ký}`
const AS_ABOVE = RECIPIENTS.replace('\n', '\n- Như trên,\n')

const FREE = `{phần đầu}

{TÊN LOẠI}
{về việc}
-----

<đoạn mở đầu: tình hình, lý do>

I- MỤC TIÊU
1- <mục tiêu thứ nhất>
2- <mục tiêu thứ hai>

II- NHIỆM VỤ, GIẢI PHÁP
1- <nhiệm vụ thứ nhất>
2- <nhiệm vụ thứ hai>

III- TỔ CHỨC THỰC HIỆN
<cơ quan chủ trì, phối hợp, thời hạn>

${RECIPIENTS}`

const SHORT = `{phần đầu}

{TÊN LOẠI}
{về việc}
-----

<đoạn mở đầu: tình hình, lý do>

1- <nội dung thứ nhất>
2- <nội dung thứ hai>
3- <tổ chức thực hiện>

${RECIPIENTS}`

const RULES = `{phần đầu}

{TÊN LOẠI}
{về việc}
-----

- Căn cứ Điều lệ Đảng;
- Căn cứ <văn bản làm căn cứ>;
{tập thể} ban hành {Tên loại} {về việc} như sau:

${RULE_CHAPTERS}.

${RECIPIENTS}`

export const DANG_TEMPLATES: readonly Template[] = [
  dang('dang-nq', 'nghi-quyet', FREE),
  dang('dang-ct', 'chi-thi', SHORT),
  dang('dang-kl', 'ket-luan', SHORT),
  dang('dang-qd', 'quyet-dinh', `
{phần đầu}

QUYẾT ĐỊNH
{về việc}
-----

- Căn cứ Điều lệ Đảng;
- Căn cứ <văn bản làm căn cứ>;
- Xét đề nghị của <cơ quan đề nghị>,
{TẬP THỂ} QUYẾT ĐỊNH

Điều 1. <nội dung quyết định>

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Điều 3. <cơ quan, đơn vị, cá nhân> chịu trách nhiệm thi hành Quyết định này.

${RECIPIENTS.replace('\n', '\n- Như Điều 3,\n')}`),
  dang('dang-qyd', 'quy-dinh', RULES),
  dang('dang-qc', 'quy-che', RULES),
  dang('dang-hd', 'huong-dan', FREE),
  dang('dang-ctr', 'chuong-trinh', FREE),
  dang('dang-kh', 'ke-hoach', FREE),
  dang('dang-bc', 'bao-cao', `
{phần đầu}

BÁO CÁO
{về việc}
-----

<đoạn mở đầu: yêu cầu báo cáo>

I- KẾT QUẢ THỰC HIỆN
1- <kết quả thứ nhất>
2- <kết quả thứ hai>

II- HẠN CHẾ, NGUYÊN NHÂN
<hạn chế, nguyên nhân>

III- NHIỆM VỤ THỜI GIAN TỚI
<nhiệm vụ thời gian tới>

${RECIPIENTS}`),
  dang('dang-tb', 'thong-bao', SHORT),
  dang('dang-ttr', 'to-trinh', `
{phần đầu}

TỜ TRÌNH
{về việc}
-----

Kính trình: <cơ quan có thẩm quyền>,

<căn cứ, lý do trình>

1- <nội dung trình thứ nhất>
2- <nội dung trình thứ hai>

{tập thể} kính trình <cơ quan có thẩm quyền> xem xét, quyết định.

${AS_ABOVE}`),
  dang('dang-cv', 'cong-van', `
{phần đầu}

Kính gửi: <cơ quan, tổ chức nhận công văn>

<lý do, căn cứ gửi công văn>

1- <nội dung thứ nhất>
2- <nội dung thứ hai>

${AS_ABOVE}`),
]
