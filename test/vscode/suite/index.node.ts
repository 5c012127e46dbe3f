// `extensionTestsPath` for the Node extension host, here and under @vscode/test-electron.
import Mocha from 'mocha'
import { runMocha } from './run.ts'

;(globalThis as { expectedHost?: string }).expectedHost = 'node'
export const run = (): Promise<void> => runMocha(Mocha, () => Promise.all([import('./extension.test.ts'), import('./writing.test.ts'), import('./survival.test.ts')]))
