/** The server as a web worker, for VS Code in a browser. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser'
import { serve } from './serve.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope
serve(createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)))
