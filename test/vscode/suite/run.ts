import type MochaType from 'mocha'

/** The same few lines for Node (mocha) and for the web worker (mocha/mocha): no files, no location, no `mocha.setup()`. */
export async function runMocha(Mocha: typeof MochaType, load: () => Promise<unknown>): Promise<void> {
  const print = (format: unknown = '', ...values: unknown[]): void => {
    const text = String(format).replace(/%[sd]/g, () => String(values.shift() ?? ''))
    for (const line of text.split('\n')) console.log(`[mocha] ${line}`)
  }
  ;(Mocha.reporters.Base as unknown as { consoleLog: typeof print }).consoleLog = print
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: Mocha.reporters.Spec })
  mocha.suite.emit('pre-require', globalThis as never, '', mocha)
  await load()
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes, failures: failed } = runner.stats!
      console.log(`[mocha-end] ${JSON.stringify({ passes, failures: failed })}`)
      if (failures) reject(new Error(`${failures} tests failed`))
      else resolve()
    })
  })
}
