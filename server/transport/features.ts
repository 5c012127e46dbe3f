/** What a connection is made of, on every transport. */
import { combineFeatures, type Features, ProposedFeatures, type RemoteConsole } from 'vscode-languageserver'

/**
 * The library logs messages that it cannot use as they came, and errors with their words: both may quote a draft.
 * What stands before the first colon or line break says what happened; our own log does not go through here (`log` in serve.ts).
 */
const QUIET: Features = {
  __brand: 'features',
  console: (Base) => class extends Base implements RemoteConsole {
    override error(message: string): void { super.error(before(message)) }
    override warn(message: string): void { super.warn(before(message)) }
    override info(message: string): void { super.info(before(message)) }
    override log(message: string): void { super.log(before(message)) }
    override debug(message: string): void { super.debug(before(message)) }
  },
}
const before = (message: string): string => message.split(/[:\n]/)[0]!

export const FEATURES = combineFeatures(ProposedFeatures.all, QUIET)
