/**
 * What a reader has made of the problems that a run over a corpus reported: one line each, told again by the file, the line and the first words.
 * A problem that is gone keeps its line, so that a wrong one that comes back is seen.
 */
const VERDICTS = ['right', 'wrong', 'doubtful'] as const
type Verdict = (typeof VERDICTS)[number]
type Reported = { file: string; line: number; rule: string; severity: string; quote: string; message: string }

/** Long enough to tell two problems of a rule on one line apart. */
const WORDS = 30

const keyOf = (file: string, line: number | string, rule: string, words: string): string => [file, line, rule, words].join('\t')
const wordsOf = (quote: string): string => quote.normalize('NFC').replace(/\s+/gu, ' ').slice(0, WORDS).trim()

/** The lines of a list of judged problems: document, line, rule, severity, verdict, words. The first line names the columns. */
export function readJudged(list: string): Map<string, Verdict> {
  const judged = new Map<string, Verdict>()
  for (const [i, line] of list.split(/\r?\n/).entries()) {
    if (i === 0 || line === '') continue
    const [file, at, rule, , verdict, words = ''] = line.split('\t') as [string, string, string, string, string, string?]
    if (!VERDICTS.includes(verdict as Verdict)) throw new Error(`line ${i + 1} of the list: “${verdict}” is no verdict`)
    judged.set(keyOf(file, at, rule, words), verdict as Verdict)
  }
  return judged
}

/** How the errors and warnings of a run were judged, and those of them that are wrong, doubtful or yet to be read. */
export function compared({ files, found }: { files: readonly string[]; found: readonly Reported[] }, judged: ReadonlyMap<string, Verdict>): string[] {
  const lines = ['']
  for (const severity of ['error', 'warning']) {
    const all = found.filter((one) => one.severity === severity).map((one) => ({ one, verdict: judged.get(keyOf(one.file, one.line, one.rule, wordsOf(one.quote))) }))
    const count = (verdict?: Verdict): number => all.filter((each) => each.verdict === verdict).length
    const [right, wrong, doubtful] = VERDICTS.map(count) as [number, number, number]
    const read = right + wrong + doubtful
    const share = read > 0 ? `, ${((100 * right) / read).toFixed(1)}% of ${read} right, ${((200 * wrong) / files.length).toFixed(2)} wrong in 200 documents` : ''
    lines.push(`${all.length} ${severity}s: ${right} right, ${wrong} wrong, ${doubtful} doubtful, ${count()} not judged${share}`)
    for (const { one, verdict } of all) {
      if (verdict !== 'right') lines.push(`    ${verdict ?? 'not judged'}  ${one.file}:${one.line} ${one.rule}: ${one.message}`)
    }
  }
  return lines
}
