/**
 * The command line `but-phap`, and of its worker threads.
 * What a command does not need is not loaded: a draft is checked while an editor's user waits.
 */
import path from 'node:path'
import { version } from '../../package.json'
import { type Arguments, readArguments } from './cli-arguments.ts'
import { HELP } from './cli-words.ts'
import { placesOf } from './errors.ts'
import { THREAD } from './names.ts'

if (process.argv[2] === THREAD) void import('./cli-worker.ts').then(({ listen }) => listen())
else void main(readArguments(process.argv.slice(2)))

async function main(args: Arguments): Promise<void> {
  // The reader of a pipe may leave early (`| head`); what it has not read is not an error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 2) })
  try {
    const code = await run(args)
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    process.stderr.write(`but-phap: ${args.language === 'en' ? 'internal error' : 'lỗi nội bộ của chương trình'}\n${placesOf(error)}\n`)
    process.exitCode = 2
  }
}

/** The exit code; undefined for a server, which ends when its editor does. */
async function run(args: Arguments): Promise<0 | 1 | 2 | undefined> {
  const language = args.language ?? 'vi'
  switch (args.command) {
    case 'check': {
      const terminal = { out: process.stdout, err: process.stderr, self: path.join(__dirname, 'cli.js'), version, colourAllowed: colourAllowed() }
      return (await import('./cli-check.ts')).check(args, args.language, terminal)
    }
    case 'citations': return (await import('./cli-citations.ts')).citations(args, args.language, process.stdout, process.stderr)
    case 'new': return (await import('./cli-new.ts')).newFile(args, args.language, process.stdout, process.stderr)
    case 'tree': return (await import('./cli-tree.ts')).tree(args.file, args.json, language, process.stdout, process.stderr)
    case 'compare': return (await import('./cli-compare.ts')).compareFiles(args, language, process.stdout, process.stderr)
    case 'export': return (await import('./cli-word.ts')).exportDraft(args, language, process.stderr)
    case 'import': return (await import('./cli-word.ts')).importFile(args, language, process.stdout, process.stderr)
    case 'rules': return (await import('./cli-rules.ts')).rules(args.id, language, __dirname, process.stdout, process.stderr)
    case 'lsp': return startServer()
    case 'help': process.stdout.write(HELP[language]); return 0
    case 'version': process.stdout.write(`${version}\n`); return 0
    case 'wrong': process.stderr.write(`but-phap: ${args.message[language]}\n`); return 2
  }
}

async function startServer(): Promise<undefined> {
  const told = process.argv.some((arg) => /^--(?:stdio|node-ipc|socket|pipe)/.test(arg))
  if (!told) process.argv.push('--stdio')
  await import('./node.ts')
}

/** https://no-color.org */
function colourAllowed(): boolean {
  return !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}
