// `extensionTestsPath` for the web worker extension host.
import 'mocha/mocha'
import { runMocha } from './run.ts'

;(globalThis as { expectedHost?: string }).expectedHost = 'web worker'
export const run = (): Promise<void> => runMocha((globalThis as unknown as { Mocha: typeof import('mocha') }).Mocha, () => Promise.all([import('./extension.test.ts'), import('./writing.test.ts'), import('./survival.test.ts')]))
