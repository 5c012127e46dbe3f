/** A new draft: a few questions, each of which may be left open, and the whole draft with a tab stop for each blank. */
import { type Disposable, type ExtensionContext, QuickInputButtons, type QuickPickItem, QuickPickItemKind, SnippetString, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Family } from '../server/profile.ts'
import { LANGUAGE_ID, NEW_DRAFT, type NewDraftParams, type NewDraftResult, type SigningForm, TEMPLATES, type TemplatesResult } from '../server/transport/protocol.ts'
import { newWords } from './new-words.ts'
import { words } from './words.ts'

/** What was answered last is offered first. It stays on this machine, in the memory of the extension. */
const ISSUERS = 'newDraft.issuers', SIGNERS = 'newDraft.signers'
const MOST_REMEMBERED = 12

export async function newDraft(client: BaseLanguageClient, context: ExtensionContext): Promise<void> {
  const found = await client.sendRequest<TemplatesResult>(TEMPLATES)
  const told = await ask(questions(found, context))
  if (!told) return
  remember(context, ISSUERS, told.issuer)
  remember(context, SIGNERS, told.signer)
  const draft = await client.sendRequest<NewDraftResult | null>(NEW_DRAFT, told)
  if (!draft) return
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE_ID, content: '' }))
  await editor.insertSnippet(new SnippetString(draft.snippet))
}

/** A question puts its answer into what has been told; `shown` are the items of a list, and `free` lets another answer be typed. */
interface Question {
  title: string
  items(told: Partial<Told>): Item[]
  free?: boolean
  take(answer: Item): Partial<Told>
}
type Item = QuickPickItem & { value?: string }
type Told = NewDraftParams & { family: Family }

function questions({ templates, agencies }: TemplatesResult, { globalState }: ExtensionContext): Question[] {
  const say = newWords(), { families } = words()
  const typed = (values: readonly string[]): Item[] => [...new Set(values)].map((value) => ({ label: value, value }))
  const isCouncil = (name: string): boolean => name.startsWith('Nghị quyết')
  return [
    { title: say.family, items: () => (Object.keys(families) as Family[]).map((family) => ({ label: families[family], value: family, detail: say.familyDetails[family] })), take: ({ value }) => ({ family: value as Family }) },
    {
      title: say.template, take: ({ value }) => ({ template: value! }),
      items: ({ family }) => templates.filter((one) => one.family === family).map(({ id, name, basis }) => ({ label: name, description: id, detail: basis, value: id })),
    },
    {
      title: say.issuer, free: true, take: ({ value }) => (value ? { issuer: value } : { }),
      items: ({ template }) => {
        const chosen = templates.find(({ id }) => id === template)
        const known = [...globalState.get<string[]>(ISSUERS, []), ...agencies]
        const examples = chosen?.family === 'DANG' ? say.partyExamples : chosen && chosen.family === 'QP' && isCouncil(chosen.name) ? say.councilExamples : say.examples
        return [...typed(known), ...(known.length > 0 ? [{ label: say.orLike, kind: QuickPickItemKind.Separator }] : []), ...typed(examples), { label: say.later }]
      },
    },
    { title: say.subject, free: true, items: () => [{ label: say.later }], take: ({ value }) => (value ? { subject: value } : {}) },
    { title: say.signing, items: () => (Object.keys(say.signings) as SigningForm[]).map((form) => ({ label: say.signings[form], value: form })), take: ({ value }) => ({ signing: value as SigningForm }) },
    { title: say.signer, free: true, items: () => [...typed(globalState.get<string[]>(SIGNERS, [])), { label: say.later }], take: ({ value }) => (value ? { signer: value } : {}) },
  ]
}

/** Asks one after the other; "back" returns to the one before. Nothing when the user gives it up. */
async function ask(all: readonly Question[]): Promise<Told | undefined> {
  const answers: Array<Partial<Told>> = []
  while (answers.length < all.length) {
    const told = Object.assign({}, ...answers) as Partial<Told>
    const answer = await askOne(all[answers.length]!, told, answers.length + 1, all.length)
    if (answer === undefined) return undefined
    if (answer === 'back') answers.pop()
    else answers.push(all[answers.length]!.take(answer))
  }
  return Object.assign({}, ...answers) as Told
}

function askOne(question: Question, told: Partial<Told>, step: number, totalSteps: number): Promise<Item | 'back' | undefined> {
  const pick = window.createQuickPick<Item>(), items = question.items(told), { placeholder, placeholderFree, asTyped } = newWords()
  const listeners: Disposable[] = []
  Object.assign(pick, { title: `${newWords().title}: ${question.title}`, step, totalSteps, items, matchOnDescription: true, ignoreFocusOut: true, placeholder: question.free ? placeholderFree : placeholder } satisfies Partial<typeof pick>)
  if (step > 1) pick.buttons = [QuickInputButtons.Back]
  return new Promise<Item | 'back' | undefined>((resolve) => {
    // What is typed stands first, so that Enter takes it and not an item that is merely alike.
    if (question.free) listeners.push(pick.onDidChangeValue((text) => {
      pick.items = text.trim() ? [{ label: text, value: text.trim(), description: asTyped, alwaysShow: true }, ...items.filter(({ value }) => value !== text.trim())] : items
    }))
    listeners.push(
      pick.onDidAccept(() => { const [chosen] = pick.selectedItems; if (chosen) resolve(chosen) }),
      pick.onDidTriggerButton(() => resolve('back')),
      pick.onDidHide(() => resolve(undefined)),
    )
    pick.show()
  }).finally(() => {
    for (const listener of listeners) listener.dispose()
    pick.dispose()
  })
}

function remember({ globalState }: ExtensionContext, key: string, value: string | undefined): void {
  if (value) void globalState.update(key, [value, ...globalState.get<string[]>(key, []).filter((one) => one !== value)].slice(0, MOST_REMEMBERED))
}
