/**
 * Works through tasks with several workers, each doing one task at a time. Tasks are begun in their order. Rejects with
 * the first error, after the tasks that were running have ended.
 */
export async function forEachInPool<Task, Worker>(
  tasks: readonly Task[],
  workers: readonly Worker[],
  work: (task: Task, worker: Worker) => Promise<void>,
): Promise<void> {
  const waiting = tasks[Symbol.iterator]();
  let failed = false;
  const ends = await Promise.allSettled(
    workers.map(async (worker) => {
      for (let next = waiting.next(); !next.done && !failed; next = waiting.next()) {
        await work(next.value, worker).catch((error: unknown) => {
          failed = true;
          throw error;
        });
      }
    }),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
