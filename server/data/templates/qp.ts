/**
 * Văn bản quy phạm pháp luật of councils and people's committees: forms 17 to 20 of Nghị định số 78/2025/NĐ-CP as amended by Nghị định số
 * 187/2025/NĐ-CP, known from summaries and from issued documents of 2025 and 2026; before 01/4/2025 the forms with "QUYẾT ĐỊNH:".
 * How they are marked up: template.ts.
 */
import type { Basis } from '../../rules/rule.ts'
import { nd78 } from '../norms.ts'
import type { Template } from './template.ts'

const form = (number: string): Basis => nd78(`mẫu ${number}`, 'secondary')
const qp = (id: string, kind: string, detail: string, basis: Basis, text: string, more: Partial<Template> = {}): Template => ({ id, family: 'QP', kind, detail, basis, text: text.trim(), ...more })

const COUNCILS = ['HĐND'], COMMITTEES = ['UBND', 'CTUBND']

const HEAD = `{phần đầu}

{TÊN LOẠI}
{trích yếu}

[trước 2025-04-01] {THẨM QUYỀN}
[từ 2025-07-01] Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
[từ 2025-07-01] Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
[trước 2025-07-01] Căn cứ <luật về tổ chức chính quyền địa phương>;
Căn cứ <luật, nghị định, thông tư quy định nội dung>;
[HĐND] Xét Tờ trình số <số tờ trình>/TTr-UBND ngày <ngày trình> của Ủy ban nhân dân {địa bàn}; Báo cáo thẩm tra số <số báo cáo> của <ban thẩm tra>; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp;
[khác HĐND] Theo đề nghị của <người đứng đầu cơ quan trình>;
[HĐND] [từ 2025-04-01] Hội đồng nhân dân ban hành Nghị quyết {tên gọi}.
[CTUBND] [từ 2025-04-01] Chủ tịch Ủy ban nhân dân ban hành Quyết định {tên gọi}.
[UBND] [từ 2025-04-01] Ủy ban nhân dân ban hành Quyết định {tên gọi}.
[HĐND] [trước 2025-04-01] QUYẾT NGHỊ:
[khác HĐND] [trước 2025-04-01] QUYẾT ĐỊNH:`

const EFFECT = 'này có hiệu lực thi hành từ ngày <ngày có hiệu lực>'

const TAIL = (last: number): string => `[HĐND] Điều ${last}. Tổ chức thực hiện
[HĐND] 1. Giao Ủy ban nhân dân {địa bàn} tổ chức thực hiện Nghị quyết này.
[HĐND] 2. Thường trực Hội đồng nhân dân, các Ban Hội đồng nhân dân, đại biểu Hội đồng nhân dân {địa bàn} giám sát việc thực hiện Nghị quyết này.
[HĐND] Nghị quyết này đã được {cơ quan} khóa <khóa>, kỳ họp thứ <kỳ họp> thông qua ngày <ngày thông qua>.
[khác HĐND] Điều ${last}. Trách nhiệm thi hành
[khác HĐND] {chánh văn phòng}, <cơ quan, đơn vị có liên quan> và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.

Nơi nhận:
- Như Điều ${last};
- <cơ quan, tổ chức nhận văn bản>;
- Lưu: VT, {đơn vị soạn thảo}.
{ký}`

const DIRECT = `${HEAD}

Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
1. {Tên loại} này quy định <phạm vi điều chỉnh> trên địa bàn {địa bàn}.
2. {Tên loại} này áp dụng đối với <đối tượng áp dụng>.

Điều 2. <tên điều 2>
1. <nội dung khoản 1>
2. <nội dung khoản 2>

Điều 3. Hiệu lực thi hành
{Tên loại} ${EFFECT}.

${TAIL(4)}`

const WITH_RULES = `${HEAD}

Điều 1. Ban hành kèm theo {Tên loại} này Quy định <tên quy định>.

Điều 2. Hiệu lực thi hành
{Tên loại} ${EFFECT}.

${TAIL(3)}

{đầu kèm theo}

QUY ĐỊNH
<Tên quy định>
(Ban hành kèm theo {Tên loại} số{số trống}/{năm}/{ký hiệu} ngày{ngày trống}tháng{tháng trống}năm {năm} của {cơ quan})

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
1. Quy định này quy định <phạm vi điều chỉnh> trên địa bàn {địa bàn}.
2. Quy định này áp dụng đối với <đối tượng áp dụng>.

Chương II
QUY ĐỊNH CỤ THỂ

Điều 2. <tên điều 2>
1. <nội dung khoản 1>
2. <nội dung khoản 2>

Chương III
ĐIỀU KHOẢN THI HÀNH

Điều 3. Tổ chức thực hiện
<cơ quan, đơn vị> chịu trách nhiệm tổ chức thực hiện Quy định này.`

const AMENDED = '{Tên loại} số <số, ký hiệu văn bản được sửa đổi> ngày <ngày văn bản được sửa đổi> của {cơ quan} <trích yếu văn bản được sửa đổi>'

const AMENDING = `${HEAD}

Điều 1. Sửa đổi, bổ sung một số điều của ${AMENDED}
1. Sửa đổi, bổ sung khoản <số khoản> Điều <số điều> như sau:
“<số khoản>. <nội dung sau khi sửa đổi>”.
2. Bổ sung Điều <số điều mới> vào sau Điều <số điều> như sau:
“Điều <số điều mới>. <tên điều mới>
<nội dung điều mới>”.

Điều 2. Bãi bỏ khoản <khoản bãi bỏ> Điều <điều bãi bỏ> {Tên loại} số <số, ký hiệu văn bản được sửa đổi>

Điều 3. Hiệu lực thi hành
{Tên loại} ${EFFECT}.

${TAIL(4)}`

const AMENDING_SEVERAL = `${HEAD}

Điều 1. Sửa đổi, bổ sung một số điều của ${AMENDED}
1. Sửa đổi, bổ sung khoản <số khoản> Điều <số điều> như sau:
“<số khoản>. <nội dung sau khi sửa đổi>”.
2. Sửa đổi, bổ sung Điều <số điều khác> như sau:
“Điều <số điều khác>. <tên điều sau khi sửa đổi>
<nội dung điều sau khi sửa đổi>”.

Điều 2. Sửa đổi, bổ sung một số điều của {Tên loại} số <số, ký hiệu văn bản thứ hai> ngày <ngày văn bản thứ hai> của {cơ quan} <trích yếu văn bản thứ hai>
1. Sửa đổi, bổ sung khoản <khoản của văn bản thứ hai> Điều <điều của văn bản thứ hai> như sau:
“<khoản của văn bản thứ hai>. <nội dung của văn bản thứ hai sau khi sửa đổi>”.
2. Bãi bỏ Điều <điều bãi bỏ của văn bản thứ hai>.

Điều 3. Hiệu lực thi hành
{Tên loại} ${EFFECT}.

${TAIL(4)}`

const REPEALED = '{Tên loại} số <số, ký hiệu văn bản bị bãi bỏ> ngày <ngày văn bản bị bãi bỏ> của {cơ quan} <trích yếu văn bản bị bãi bỏ>'

const REPEALING = `${HEAD}

Điều 1. Bãi bỏ toàn bộ văn bản quy phạm pháp luật
Bãi bỏ toàn bộ ${REPEALED}.

Điều 2. Hiệu lực thi hành
{Tên loại} ${EFFECT}.

${TAIL(3)}`

export const QP_TEMPLATES: readonly Template[] = [
  qp('qp-nq', 'nghi-quyet', 'quy định trực tiếp', form('17'), DIRECT, { issuers: COUNCILS }),
  qp('qp-nq-kem', 'nghi-quyet', 'ban hành quy định kèm theo', form('18'), WITH_RULES, { issuers: COUNCILS }),
  qp('qp-qd', 'quyet-dinh', 'quy định trực tiếp', form('19'), DIRECT, { issuers: COMMITTEES }),
  qp('qp-qd-kem', 'quyet-dinh', 'ban hành quy định kèm theo', form('20'), WITH_RULES, { issuers: COMMITTEES }),
  qp('qp-qd-ct', 'quyet-dinh', 'của Chủ tịch Ủy ban nhân dân', form('19'), DIRECT, { issuers: ['CTUBND'] }),
  qp('qp-sdbs', 'quyet-dinh', 'sửa đổi, bổ sung một văn bản', nd78('Điều 69'), AMENDING, { subject: `Sửa đổi, bổ sung một số điều của ${AMENDED}`, either: true, issuers: [...COUNCILS, ...COMMITTEES] }),
  qp('qp-sdbs-nhieu', 'quyet-dinh', 'sửa đổi, bổ sung nhiều văn bản', nd78('Điều 70 khoản 5'), AMENDING_SEVERAL, { subject: 'Sửa đổi, bổ sung một số điều của các {Tên loại} của {cơ quan} <lĩnh vực>', either: true, issuers: [...COUNCILS, ...COMMITTEES] }),
  qp('qp-baibo', 'quyet-dinh', 'bãi bỏ văn bản', nd78('Điều 67 khoản 3, khoản 4'), REPEALING, { subject: `Bãi bỏ ${REPEALED}`, either: true, issuers: [...COUNCILS, ...COMMITTEES] }),
]
