/** What the baselines are to be when the present problems of drafts are taken for known. */
import { type Baseline, baselineText, entryOf, NOTHING_KNOWN, recorded } from '../baseline.ts'
import type { Drafts } from './drafts.ts'
import { pause } from './drafts.ts'
import type { Ledger } from './ledger.ts'
import { type Project, readable } from './project.ts'
import type { WriteBaselineResult } from './protocol.ts'

/** Between two breaths in which the user's own requests are heard. */
const BREATH = 12

export interface Sources {
  drafts: Drafts
  project: Project
  ledger: Ledger
  /** The text of a draft as it stands; null when it is gone. */
  read(uri: string): Promise<string | null>
}

/** Drafts that are not named stay known as they were; `all` says that those which are gone may go. */
export async function recordBaselines(uris: readonly string[], all: boolean, { drafts, project, ledger, read }: Sources): Promise<WriteBaselineResult> {
  const files = new Map<string, Baseline>()
  const seen = new Set<string>()
  let problems = 0, breath = performance.now()
  for (const uri of uris) {
    const home = project.baselineOf(uri), text = home && await read(uri)
    if (!home || typeof text !== 'string') continue
    const { checked, problems: own } = drafts.check(uri, 0, text, NOTHING_KNOWN)
    const entries = [...own, ...ledger.allProblemsOf(readable(uri))].map((problem) => entryOf(problem, checked))
    files.set(home.uri, recorded(files.get(home.uri) ?? home.baseline, home.path, entries))
    problems += entries.length
    seen.add(readable(uri))
    if (performance.now() - breath > BREATH) {
      await pause(0)
      breath = performance.now()
    }
  }
  if (all) for (const [uri, baseline] of files) files.set(uri, await withoutGone(uri, baseline, async (draft) => seen.has(readable(draft)) || await read(draft) !== null))
  return { files: [...files].map(([uri, baseline]) => ({ uri, text: baselineText(baseline) })), drafts: seen.size, problems }
}

async function withoutGone(uri: string, baseline: Baseline, isThere: (uri: string) => Promise<boolean>): Promise<Baseline> {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1)
  const there = await Promise.all([...baseline.keys()].map((path) => isThere(folder + path.split('/').map(encodeURIComponent).join('/'))))
  return new Map([...baseline].filter((_, i) => there[i]))
}
