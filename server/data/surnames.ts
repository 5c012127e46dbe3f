/** Family names in small letters, by which a name in capitals is told from the name of a body. Drawn from the signatures of issued documents. */
export const SURNAMES: ReadonlySet<string> = new Set(
  ('nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lâm trịnh mai trương đào cao hà lương tô tạ chu châu quách thái lưu từ la tăng kim ' +
    'phùng vương văn tống nông triệu ma lò giàng sùng cầm hầu thạch sơn danh y rơ ksor đàm nghiêm thân quàng điểu mạc kiều hứa khuất doãn cù tôn vi bế').split(' '),
)

/** "NGUYỄN VĂN A": two to five words in capitals of which the first is a family name, and no word of a body's name among them. */
export const isNameInCapitals = (text: string): boolean =>
  text.length < 40 && /^\p{Lu}+(?:\s\p{Lu}+){1,4}$/u.test(text) && SURNAMES.has(text.split(/[\s.]/u)[0]!.toLowerCase()) && !/PHÒNG|NHÂN|PHỐ|BẢN|BỘ|SỞ/u.test(text)
