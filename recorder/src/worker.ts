/** A worker of code of ours; undefined where the page's content security policy forbids workers. */
export function startWorker(code: string): Worker | undefined {
  try {
    const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const worker = new Worker(address);
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return worker;
  } catch {
    return undefined;
  }
}
