/** When the server has checked all drafts of the workspace: it does so again and again, and the client asks in its name. */
import type { CancellationToken } from 'vscode'
import type { Middleware } from 'vscode-languageclient'

let waiting: Array<() => void> = []

/** Settled when a check of the whole workspace that began after this call has ended, or when the user has had enough. */
export function nextWorkspaceCheck(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    token.onCancellationRequested(() => resolve())
  })
}

export const watchWorkspaceChecks: Middleware = {
  provideWorkspaceDiagnostics: async (resultIds, token, reporter, next) => {
    const served = waiting
    waiting = []
    const report = await next(resultIds, token, reporter)
    // A turn later the client has shown what the report says.
    setTimeout(() => { for (const resolve of served) resolve() })
    return report
  },
}
