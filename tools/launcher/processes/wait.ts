/** Waits that long. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks again and again until the answer is yes; false when the time is over. */
export async function until(
  question: () => boolean | Promise<boolean>,
  milliseconds: number,
  every = 100,
): Promise<boolean> {
  const end = performance.now() + milliseconds;
  for (;;) {
    if (await question()) return true;
    if (performance.now() >= end) return false;
    await pause(every);
  }
}
