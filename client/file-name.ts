import type { Uri } from 'vscode'

/** The last part of the address of a file or draft, as messages and titles name it. */
export const nameOf = ({ path }: Pick<Uri, 'path'>): string => path.slice(path.lastIndexOf('/') + 1)
