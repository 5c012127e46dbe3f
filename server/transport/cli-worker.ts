/** A thread of `check --jobs n`: it checks the inputs that it is handed, one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { checkInput } from './cli-check-file.ts'
import type { FromWorker, ToWorker, WorkerData } from './cli-jobs.ts'

export function listen(): void {
  const { butPhap: job } = workerData as WorkerData
  parentPort!.on('message', ({ index, input }: ToWorker) => {
    void checkInput(input, job).then((outcome) => parentPort!.postMessage({ index, outcome } satisfies FromWorker))
  })
}
