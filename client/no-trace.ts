/** What server and client say to each other holds whole drafts. The library would write it down at the editor's level "trace"; here nobody listens. */
import { LogLevel, type LogOutputChannel } from 'vscode'

const nothing = (): void => {}

export const NO_TRACE: LogOutputChannel = {
  name: 'Bút Pháp', logLevel: LogLevel.Off, onDidChangeLogLevel: () => ({ dispose: nothing }),
  trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing,
  append: nothing, appendLine: nothing, replace: nothing, clear: nothing, show: nothing, hide: nothing, dispose: nothing,
}
