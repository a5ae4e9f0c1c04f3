import type { Result } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'

/**
 * Reads, decides and writes again where somebody else wrote in between what many changes share: the digests and public
 * cards of a body, its money of the year. What the reader had seen is compared anew each time.
 */
export async function again<Value>(
  call: { readonly seen: number },
  act: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  for (let left = 4; ; left--) {
    const result = await act()
    // Only the database says stale with the very version that was seen: then the seat itself is as the reader knows it.
    const crossed = !result.ok && result.problem.type === 'stale' && result.problem.expected === call.seen
    if (!crossed || left === 0) return result
  }
}
