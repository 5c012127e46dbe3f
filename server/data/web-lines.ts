/** Lines that web sites print around a document, in lower case without their end. Seen in copies. */
import { fold } from './fold.ts'

export const WEB_LINES: ReadonlySet<string> = new Set([
  'bình luận', 'gửi bình luận', 'lượt xem', 'mã xác thực', 'thống kê truy cập', 'đang online', 'tải về', 'tải văn bản', 'tải file', 'in trang', 'in bài viết', 'chia sẻ', 'chia sẻ facebook', 'quay lại', 'về đầu trang',
  'văn bản liên quan', 'tin liên quan', 'bài viết liên quan', 'xem thêm', 'đăng nhập', 'đăng ký', 'trang chủ', 'tổng lượt truy cập', 'lược đồ', 'văn bản gốc', 'bản pdf', 'nội dung mới', 'ý kiến bạn đọc', 'gửi phản hồi', 'theo dõi văn bản', 'hiệu lực văn bản',
].map(fold))
