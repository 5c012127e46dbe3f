/** The server as a web worker, for VS Code in a browser. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { FEATURES } from './features.ts'
import { serve } from './serve.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope
serve(createConnection(FEATURES, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)))
