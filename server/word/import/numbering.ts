/**
 * The numbers that Word prints before paragraphs and that stand nowhere in their text (ECMA-376 Part 1, 17.9).
 * Lists are counted as Word counts them: one counter for each abstract numbering, whose instances go on from each other unless they start anew.
 */
import { toRoman } from '../../tree/numbers.ts'
import { child, children, type Element, isOn, value } from '../xml.ts'

interface Level {
  start: number
  format: string
  /** "Điều %1." */
  text: string
  suffix: string
  /** The level behind which this one starts anew, 1-based as in the file; 0 for never; absent for any higher one. */
  restart?: number
  legal: boolean
  /** The style whose paragraphs are on this level. */
  style?: string
}
interface Numbering { id: string; levels: Map<number, Level>; link?: string; styleLink?: string }
interface Instance { numbering: string; starts: Map<number, number>; levels: Map<number, Level> }
/** What a paragraph or a style says of its list; `list` is "0" where a style's list is turned off. */
export interface ListPlace { list?: string; level?: number }

/** Something to tell the user: the letter series of Word went past đ; a way of counting that is not known was read as digits. */
export type NumberNote = 'letters' | 'format'
export interface PrintedNumber { text: string; note?: NumberNote }

export interface Numberings {
  /** The number before the next paragraph that is in a list; nothing for one that is in none. Counts on. */
  next(place: ListPlace): PrintedNumber | undefined
  /** The level of a list that belongs to a style. */
  levelOf(list: string, style: string): number | undefined
}

const HIGHEST = 8

/** `listOfStyle` finds the list that a style of lists names. */
export function numberingsOf(root: Element | undefined, listOfStyle: (style: string) => string | undefined): Numberings {
  const abstract = new Map((root ? children(root, 'w:abstractNum') : []).map((one) => [one.attributes['w:abstractNumId'] ?? '', numberingOf(one)]))
  const instances = new Map((root ? children(root, 'w:num') : []).map((one) => [one.attributes['w:numId'] ?? '', instanceOf(one)]))
  const counts = new Map<string, Array<number | undefined>>()
  const begun = new Set<string>()
  const letters = new Set<string>()

  /** The numbering of an instance, past the styles that stand between. */
  function follow(list: string, steps = 0): { numbering: Numbering; instance: Instance } | undefined {
    const instance = instances.get(list), numbering = instance && abstract.get(instance.numbering)
    if (!instance || !numbering) return undefined
    if (numbering.link === undefined || numbering.levels.size > 0 || steps > 4) return { numbering, instance }
    const linked = listOfStyle(numbering.link)
    const found = linked === undefined || linked === list ? undefined : follow(linked, steps + 1)
    return found && { numbering: found.numbering, instance }
  }

  function next({ list, level = 0 }: ListPlace): PrintedNumber | undefined {
    const found = list === undefined || list === '0' || level < 0 || level > HIGHEST ? undefined : follow(list)
    if (!found) return undefined
    const { numbering, instance } = found
    const levels = (at: number): Level | undefined => instance.levels.get(at) ?? numbering.levels.get(at)
    const here = levels(level)
    if (!here) return undefined
    const counter = counts.get(numbering.id) ?? []
    counts.set(numbering.id, counter)
    const key = `${list}/${level}`
    const anew = begun.has(key) ? undefined : instance.starts.get(level)
    begun.add(key)
    const last = counter[level]
    counter[level] = anew ?? (last === undefined ? here.start : last + 1)
    for (let lower = level + 1; lower <= HIGHEST; lower++) {
      const { restart } = levels(lower) ?? {}
      if (restart === undefined || (restart > 0 && level < restart)) counter[lower] = undefined
    }
    return print(here, level, levels, counter, `${numbering.id}/${level}`)
  }

  function print(here: Level, level: number, levels: (at: number) => Level | undefined, counter: Array<number | undefined>, key: string): PrintedNumber {
    let note: NumberNote | undefined
    const text = here.format === 'bullet' ? bullet(here.text) : here.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1, of = levels(at)
      if (!of || at > level) return ''
      // A level above that has no paragraph yet shows its first number.
      const count = counter[at] ?? of.start
      const written = formatted(count, here.legal && at < level ? 'decimal' : here.legal ? 'decimal' : of.format)
      if (written === undefined) note ??= 'format'
      if (at === level && /Letter$/.test(of.format) && count >= 5 && !letters.has(key)) {
        letters.add(key)
        note ??= 'letters'
      }
      return written ?? String(count)
    })
    const behind = text === '' || here.suffix === 'nothing' ? '' : ' '
    return { text: text + behind, ...(note && { note }) }
  }

  return {
    next,
    levelOf: (list, style) => {
      const found = follow(list)
      if (!found) return undefined
      for (const [at, one] of [...found.instance.levels, ...found.numbering.levels]) if (one.style === style) return at
      return undefined
    },
  }
}

function numberingOf(element: Element): Numbering {
  const link = value(element, 'w:numStyleLink'), styleLink = value(element, 'w:styleLink')
  return {
    id: element.attributes['w:abstractNumId'] ?? '',
    levels: new Map(children(element, 'w:lvl').map((one) => [Number(one.attributes['w:ilvl'] ?? 0), levelOf(one)])),
    ...(link !== undefined && { link }), ...(styleLink !== undefined && { styleLink }),
  }
}

function instanceOf(element: Element): Instance {
  const instance: Instance = { numbering: value(element, 'w:abstractNumId') ?? '', starts: new Map(), levels: new Map() }
  for (const one of children(element, 'w:lvlOverride')) {
    const at = Number(one.attributes['w:ilvl'] ?? 0), level = child(one, 'w:lvl'), start = value(one, 'w:startOverride')
    if (level) instance.levels.set(at, levelOf(level))
    if (start !== undefined) instance.starts.set(at, Number(start))
  }
  return instance
}

function levelOf(element: Element): Level {
  const restart = value(element, 'w:lvlRestart'), style = value(element, 'w:pStyle')
  return {
    start: Number(value(element, 'w:start') ?? 0),
    format: value(element, 'w:numFmt') ?? 'decimal',
    text: value(element, 'w:lvlText') ?? '',
    suffix: value(element, 'w:suff') ?? 'tab',
    legal: isOn(element, 'w:isLgl'),
    ...(restart !== undefined && { restart: Number(restart) }), ...(style !== undefined && { style }),
  }
}

/** The pictures of Word's symbol fonts have no letters of their own. */
const bullet = (text: string): string => text.replace(/[\uE000-\uF8FF]/gu, (picture) => (picture === '\uF02D' ? '-' : picture === '\uF02B' ? '+' : '•'))

/** A count as a format writes it; nothing for a format that is not known. */
function formatted(count: number, format: string): string | undefined {
  switch (format) {
    case 'decimal': return String(count)
    case 'decimalZero': return String(count).padStart(2, '0')
    case 'upperRoman': return toRoman(count)
    case 'lowerRoman': return toRoman(count)?.toLowerCase()
    case 'upperLetter': return series(count).toUpperCase()
    case 'lowerLetter': return series(count)
    case 'none': return ''
    default: return undefined
  }
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
/** Word's own series: a to z, then aa, bb, cc. It has f, j, w, z and no đ. */
const series = (count: number): string => (count < 1 || count > 780 ? '' : LATIN[(count - 1) % 26]!.repeat(Math.ceil(count / 26)))
