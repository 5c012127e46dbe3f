// npm run package: out/but-phap.vsix, the same bytes however often it is made; its files bear the day of the newest entry of the changelog.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const day = /^## .*\((\d{4}-\d{2}-\d{2})\)$/m.exec(readFileSync('CHANGELOG.md', 'utf8'))[1]
const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) }
const vsce = path.resolve('node_modules/@vscode/vsce/vsce')
const { status } = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', 'out/but-phap.vsix'], { env, stdio: 'inherit' })
process.exit(status ?? 1)
