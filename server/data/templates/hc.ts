/**
 * Văn bản hành chính that decide, direct or lay down rules: forms 1.1 to 1.3 of Nghị định số 30/2020/NĐ-CP, Phụ lục III, mục II, and of form
 * 1.4 what is in articles or charges others with duties. How they are marked up: template.ts.
 */
import { AS_ARTICLE, hc, RECIPIENTS } from './hc-parts.ts'
import { RULE_CHAPTERS, type Template } from './template.ts'

/** The law that a body of local government acts by, in the form of an administrative document: name and day. */
const LOCAL_LAW = '[UBND, CTUBND, HĐND, TTHĐND] [từ 2025-07-01] Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'

const DECISION_GROUNDS = `${LOCAL_LAW}
Căn cứ <văn bản quy định thẩm quyền, chức năng, nhiệm vụ>;
Căn cứ <văn bản quy định nội dung>;
Theo đề nghị của <người đứng đầu đơn vị trình>.
QUYẾT ĐỊNH:`

/** The same in articles, for rules that are issued by themselves. */
const RULES = `{phần đầu}

{TÊN LOẠI}
{trích yếu}

${RULE_CHAPTERS}./.

${RECIPIENTS}
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
]
