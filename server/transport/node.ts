/** The server as a program of Node: beside VS Code over its IPC, beside any other editor over standard input and output. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { diskHost } from './disk-host.ts'
import { serve } from './serve.ts'

serve(createConnection(ProposedFeatures.all), diskHost)
