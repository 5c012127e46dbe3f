/** What the view of the structure says, in both languages of the product. */
import { workspace } from 'vscode'
import type { StructureNode } from '../server/transport/protocol.ts'
import { SETTINGS_SECTION } from '../server/transport/protocol.ts'
import { words } from './words.ts'

type Counts = StructureNode['problems']
const any = ({ error, warning, info, hint }: Counts): boolean => error + warning + info + hint > 0

const vi = {
  counts: (counts: Counts) => (any(counts) ? words().counts(counts) : ''),
  filtered: (text: string) => `Đang lọc theo “${text}”`,
  filterTitle: 'Lọc bố cục văn bản',
  filterPrompt: 'Gõ một phần tên điều, khoản (có dấu hay không dấu đều được); để trống là hiện tất cả',
  noUnit: 'Hãy chọn điều, khoản hoặc điểm cần chuyển trong khung Bố cục văn bản.',
}

const en: typeof vi = {
  counts: vi.counts,
  filtered: (text) => `Filtered by “${text}”`,
  filterTitle: 'Filter the structure',
  filterPrompt: 'Type part of the name of an article or clause, with its marks or without; nothing shows all',
  noUnit: 'Select the article, clause or point to move in the view of the structure.',
}

export function structureWords(): typeof vi {
  return workspace.getConfiguration(SETTINGS_SECTION).get('language') === 'en' ? en : vi
}
