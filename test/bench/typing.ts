/** What a drafter feels of the server: its start, its memory, and how long each key takes to come back as problems. */
import { readFileSync } from 'node:fs'
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node'
import { generateDecision } from '../lib/generate.ts'
import { randomOf } from '../lib/random.ts'
import { type Talk, talkInMemory, talkOverStdio } from '../lib/talk.ts'

/** Milliseconds from the change to its problems, of each key. */
export interface Typing { keys: readonly number[] }
export interface ServerFigures extends Typing {
  /** Milliseconds from the start of the process to its answer to "initialize". */
  start: number
  /** Milliseconds from opening the draft to its problems. */
  open: number
  /** Megabytes that the process holds when all is typed; nothing where the system does not tell. */
  memory: number | undefined
}

/** What is typed, over and over: sentences, a new khoản, new điểm, a reference and a citation. */
const TYPED = `Ủy ban nhân dân cấp xã lập kế hoạch bảo dưỡng công trình hằng năm, trình cơ quan có thẩm quyền phê duyệt.
5. Sở Tài chính tổng hợp kinh phí theo quy định tại khoản 2 Điều 5 Quy định này và Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư:
a) Kiểm tra việc vận hành;
b) Báo cáo kết quả trước ngày 15 tháng 12.
`
/** So many keys are typed at one place; one in twenty is a Backspace. */
const AT_ONE_PLACE = 60, BACKSPACE = 0.05

/** Keys at random places of a text, the same for the same seed. */
function* keysIn(source: string, count: number, seed = 1): Generator<TextDocumentContentChangeEvent> {
  const random = randomOf(seed)
  let text = source, at = 0
  for (let i = 0; i < count; i++) {
    if (i % AT_ONE_PLACE === 0) {
      const end = text.indexOf('\n', random.whole(0, text.length - 1))
      at = end < 0 ? text.length : random.next() < 0.5 ? end + 1 : end - random.whole(0, 5)
    }
    const back = random.next() < BACKSPACE && at > 0, typed = back ? '' : TYPED[i % TYPED.length]!
    const from = back ? at - 1 : at, end = at
    const before = text.slice(0, from).split('\n'), start = { line: before.length - 1, character: before.at(-1)!.length }
    const removed = text.slice(from, end), stop = removed === '\n' ? { line: start.line + 1, character: 0 } : { line: start.line, character: start.character + removed.length }
    text = text.slice(0, from) + typed + text.slice(end)
    at = from + typed.length
    yield { range: { start, end: stop }, text: typed }
  }
}

/** Types into an open draft, a key at a time, each when the problems of the one before have come. */
async function type(talk: Talk, uri: string, source: string, count: number): Promise<number[]> {
  const times: number[] = []
  let version = 1
  for (const change of keysIn(source, count)) {
    const started = performance.now()
    await talk.change(uri, ++version, change)
    await talk.pull(uri)
    times.push(performance.now() - started)
  }
  return times
}

/** The server in this process: the protocol with its JSON, and no pipe between. */
export async function typingInProcess(characters: number, dialect: 'text' | 'markdown', count: number): Promise<Typing> {
  const talk = talkInMemory(), source = draftOf(characters, dialect), uri = uriOf(dialect)
  await talk.start()
  await talk.open(uri, source)
  await talk.pull(uri)
  return { keys: await type(talk, uri, source, count) }
}

/** The server as an editor has it, over the pipes of a process. */
export async function typingOverPipes(program: string, characters: number, dialect: 'text' | 'markdown', count: number): Promise<ServerFigures> {
  const started = performance.now(), talk = talkOverStdio(process.execPath, [program, 'lsp', '--stdio'])
  await talk.start()
  const start = performance.now() - started
  const source = draftOf(characters, dialect), uri = uriOf(dialect), opened = performance.now()
  await talk.open(uri, source)
  await talk.pull(uri)
  const open = performance.now() - opened
  const keys = await type(talk, uri, source, count)
  const memory = residentOf(talk.process.pid!)
  await talk.end()
  return { start, open, keys, memory }
}

const uriOf = (dialect: 'text' | 'markdown'): string => `untitled:ban-do.vbpl${dialect === 'markdown' ? '.md' : ''}`

function draftOf(characters: number, dialect: 'text' | 'markdown'): string {
  const { text, markdown } = generateDecision(characters)
  return dialect === 'text' ? text : markdown
}

function residentOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}

/** The value that so much of the sorted times lies below. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
