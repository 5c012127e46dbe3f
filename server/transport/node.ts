/** The server as a program of Node: beside VS Code over its IPC, beside any other editor over standard input and output. */
import { createConnection } from 'vscode-languageserver/node'
import { diskHost } from './disk-host.ts'
import { FEATURES } from './features.ts'
import { serve } from './serve.ts'

serve(createConnection(FEATURES), diskHost)
