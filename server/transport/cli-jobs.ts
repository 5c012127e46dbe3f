/** Runs the inputs of a check, in this thread or over several; the outcomes come in the order of the inputs either way. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type CheckJob, checkInput, type Input, type Outcome } from './cli-check-file.ts'
import { THREAD } from './names.ts'

/** A thread takes about as long to start as a dozen drafts to check. */
const FILES_PER_THREAD = 24
const MAX_THREADS = 8

export type ToWorker = { index: number; input: Input }
export type FromWorker = { index: number; outcome: Outcome }

export function threadsFor(files: number, jobs: number | undefined): number {
  return Math.min(files, jobs ?? Math.min(availableParallelism(), MAX_THREADS, Math.floor(files / FILES_PER_THREAD)))
}

/** `worker` is the file that a thread runs: the command line itself. `each` is called once for each input, in order. */
export async function runJobs(inputs: readonly Input[], job: CheckJob, threads: number, worker: string, each: (outcome: Outcome, done: number) => void): Promise<void> {
  if (threads <= 1) {
    for (const [i, input] of inputs.entries()) each(await checkInput(input, job), i + 1)
    return
  }
  const waiting = new Map<number, Outcome>()
  let next = 0, given = 0, done = 0
  await Promise.all(Array.from({ length: threads }, () => runThread()))

  function runThread(): Promise<void> {
    return new Promise((resolve, reject) => {
      const thread = new Worker(worker, { argv: [THREAD], workerData: job })
      const hand = (): void => {
        if (next >= inputs.length) return void thread.terminate().then(() => resolve())
        const index = next++
        thread.postMessage({ index, input: inputs[index]! } satisfies ToWorker)
      }
      thread.on('message', ({ index, outcome }: FromWorker) => {
        waiting.set(index, outcome)
        done++
        for (let ready = waiting.get(given); ready; ready = waiting.get(given)) {
          waiting.delete(given++)
          each(ready, done)
        }
        hand()
      })
      thread.on('error', reject)
      hand()
    })
  }
}
