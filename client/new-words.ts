/** What the client says when it asks for a new draft, in both languages of the product. */
import { workspace } from 'vscode'
import { SETTINGS_SECTION } from '../server/transport/protocol.ts'

/** Names as they are typed: they stand in Vietnamese drafts in either language. */
const EXAMPLES = {
  examples: ['Ủy ban nhân dân tỉnh Hà Tĩnh', 'Chủ tịch Ủy ban nhân dân tỉnh Hà Tĩnh', 'Sở Tư pháp tỉnh Hà Tĩnh', 'Ủy ban nhân dân xã Cẩm Bình, tỉnh Hà Tĩnh'],
  councilExamples: ['Hội đồng nhân dân tỉnh Hà Tĩnh', 'Hội đồng nhân dân xã Cẩm Bình, tỉnh Hà Tĩnh'],
  partyExamples: ['Tỉnh ủy Hà Tĩnh', 'Ban Tổ chức Tỉnh ủy Hà Tĩnh'],
}

const vi = {
  ...EXAMPLES,
  title: 'Soạn văn bản mới',
  family: 'thuộc hệ thống nào?',
  familyDetails: {
    QP: 'Nghị quyết của Hội đồng nhân dân, quyết định của Ủy ban nhân dân có số kèm năm ban hành',
    HC: 'Quyết định cá biệt, công văn, tờ trình, kế hoạch, báo cáo, thông báo…',
    DANG: 'Nghị quyết, chỉ thị, kết luận, quyết định, công văn của cấp ủy và các ban của Đảng',
  },
  template: 'theo mẫu nào?',
  issuer: 'cơ quan nào ban hành?',
  orLike: 'hoặc gõ tên như',
  subject: 'trích yếu nội dung?',
  signing: 'ai ký?',
  signings: { head: 'Cấp trưởng ký', deputy: 'Cấp phó ký thay (KT.)', order: 'Ký thừa lệnh (TL.)', delegate: 'Ký thừa ủy quyền (TUQ.)' },
  signer: 'họ và tên người ký?',
  later: 'Để trống, điền sau',
  placeholder: 'Gõ để lọc, Enter để chọn',
  placeholderFree: 'Gõ câu trả lời rồi bấm Enter, hoặc chọn trong danh sách',
  asTyped: 'dùng đúng như đã gõ',
}

const en: typeof vi = {
  ...EXAMPLES,
  title: 'New draft',
  family: 'of which family?',
  familyDetails: {
    QP: 'Resolutions of councils and decisions of people’s committees whose number carries the year',
    HC: 'Individual decisions, letters, submissions, plans, reports, notices…',
    DANG: 'Resolutions, directives, conclusions, decisions, letters of Party committees and bodies',
  },
  template: 'from which template?',
  issuer: 'who issues it?',
  orLike: 'or type a name like',
  subject: 'what is it about (trích yếu)?',
  signing: 'who signs?',
  signings: { head: 'The head', deputy: 'A deputy for the head (KT.)', order: 'By order (TL.)', delegate: 'By power of attorney (TUQ.)' },
  signer: 'the name of who signs?',
  later: 'Leave it blank for now',
  placeholder: 'Type to filter, Enter to choose',
  placeholderFree: 'Type the answer and press Enter, or choose from the list',
  asTyped: 'as typed',
}

export function newWords(): typeof vi {
  return workspace.getConfiguration(SETTINGS_SECTION).get('language') === 'en' ? en : vi
}
