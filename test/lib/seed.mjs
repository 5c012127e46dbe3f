// The same random cases in every run of npm test: what fails there can be made again. SEED names others.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_123) })
