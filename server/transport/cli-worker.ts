/** A thread of `check --jobs n`: it checks the inputs that it is handed, one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { type CheckJob, checkInput } from './cli-check-file.ts'
import type { FromWorker, ToWorker } from './cli-jobs.ts'

export function listen(): void {
  const job = workerData as CheckJob
  parentPort!.on('message', ({ index, input }: ToWorker) => {
    void checkInput(input, job).then((outcome) => parentPort!.postMessage({ index, outcome } satisfies FromWorker))
  })
}
