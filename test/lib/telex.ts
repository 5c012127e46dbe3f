/**
 * What the keyboard and an input method send while Vietnamese is typed by Telex or VNI, worked out from the text that is to come.
 *
 * - `unikey`: a key that only adds its letter arrives as it is; one that changes letters before it is swallowed, and Backspaces and the
 *   changed letters are sent in its place (UniKey, EVKey, ibus-bamboo with forwarded Backspaces).
 * - `empty`: the same, but an empty character and one more Backspace go before, so that no list of an editor holds a selection
 *   (EVKey and OpenKey, "fix autocomplete").
 * - `preedit`: the syllable is composed, shown under the cursor and committed at its end (ibus-bamboo, fcitx, macOS).
 */
export type Method = 'telex' | 'vni'
export type Sender = 'unikey' | 'empty' | 'preedit'

export type Stroke =
  | { type: 'key'; text: string }        // a key of the keyboard that types this character; "\n" is Enter
  | { type: 'sent'; text: string }       // characters that the input method puts in
  | { type: 'backspace' }
  | { type: 'compose'; text: string }    // the syllable as it stands while it is composed
  | { type: 'commit'; text: string }

const EMPTY = '\u202F'
const TONES: Readonly<Record<string, readonly [telex: string, vni: string]>> = { '\u0301': ['s', '1'], '\u0300': ['f', '2'], '\u0309': ['r', '3'], '\u0303': ['x', '4'], '\u0323': ['j', '5'] }
/** The mark of a letter and the keys that put it there: circumflex, horn, breve. */
const MARKS: Readonly<Record<string, readonly [telex: (base: string) => string, vni: string]>> = { '\u0302': [(base) => base, '6'], '\u031B': [() => 'w', '7'], '\u0306': [() => 'w', '8'] }

/** One key and the syllable as it is shown after it. */
interface Step { key: string; shown: string }

/** The strokes that bring a text about. Syllables change as they are typed; all else arrives as it is. */
export function strokesOf(text: string, method: Method, sender: Sender): Stroke[] {
  return text.normalize('NFC').split(/([\p{L}\p{M}]+)/u).flatMap((part, i) => {
    if (i % 2 === 0) return [...part].map((char): Stroke => (/[\x20-\x7E\n]/.test(char) ? { type: 'key', text: char } : { type: 'sent', text: char }))
    // Abbreviations are typed with the method switched off, or taken back by it: their letters come as they are.
    const steps = stepsOf(part, method)
    return sender === 'preedit' ? composed(steps) : corrected(steps, sender === 'empty')
  })
}

/**
 * The keys of a syllable in the order of a practised typist: marks right behind their letters, the tone at the end, or, in every other
 * syllable that ends in a consonant, behind the vowels, so that letters come after it.
 */
function stepsOf(syllable: string, method: Method): Step[] {
  const steps: Step[] = [], letters = [...syllable].map(partsOf)
  let shown = '', tone: { key: string; mark: string; at: number } | undefined
  const early = syllable.length % 2 === 0
  const push = (key: string, next: string): void => { steps.push({ key, shown: next }); shown = next }
  letters.forEach(({ base, mark, tone: ownTone }, i) => {
    push(base, shown + base)
    if (base === 'đ' || base === 'Đ') {
      steps.pop()
      const plain = base === 'đ' ? 'd' : 'D', before = shown.slice(0, -1)
      steps.push({ key: plain, shown: before + plain }, { key: method === 'telex' ? plain : '9', shown })
    }
    if (mark) push(method === 'telex' ? MARKS[mark]![0](base.toLowerCase()) : MARKS[mark]![1], shown.slice(0, -1) + (base + mark).normalize('NFC'))
    if (ownTone) tone = { key: TONES[ownTone]![method === 'telex' ? 0 : 1], mark: ownTone, at: shown.length - 1 }
    const next = letters[i + 1]
    if (tone && (next === undefined || (early && !isVowel(next.base)))) {
      push(tone.key, toned(shown, tone))
      tone = undefined
    }
  })
  return steps
}

const isVowel = (base: string): boolean => /[aeiouy]/i.test(base)
const toned = (shown: string, { at, mark }: { at: number; mark: string }): string => shown.slice(0, at) + (shown[at]! + mark).normalize('NFC') + shown.slice(at + 1)

function partsOf(char: string): { base: string; mark: string | undefined; tone: string | undefined } {
  const [base, ...marks] = [...char.normalize('NFD')]
  return { base: base!, mark: marks.find((one) => one in MARKS), tone: marks.find((one) => one in TONES) }
}

function corrected(steps: readonly Step[], empty: boolean): Stroke[] {
  let shown = ''
  return steps.flatMap(({ key, shown: next }): Stroke[] => {
    const before = shown
    shown = next
    if (next === before + key) return [{ type: 'key', text: key }]
    const kept = commonStart(before, next), back = before.length - kept
    const backspaces = Array.from({ length: back + (empty ? 1 : 0) }, (): Stroke => ({ type: 'backspace' }))
    return [...(empty ? [{ type: 'sent', text: EMPTY } as Stroke] : []), ...backspaces, { type: 'sent', text: next.slice(kept) }]
  })
}

const composed = (steps: readonly Step[]): Stroke[] => [...steps.map(({ shown }): Stroke => ({ type: 'compose', text: shown })), { type: 'commit', text: steps.at(-1)!.shown }]

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** What a plain text field makes of the strokes. */
export function plainly(strokes: readonly Stroke[]): string {
  let text = ''
  for (const stroke of strokes) {
    if (stroke.type === 'backspace') text = text.slice(0, -1)
    else if (stroke.type !== 'compose') text += stroke.text
  }
  return text
}
