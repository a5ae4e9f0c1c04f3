import { ApiProblem } from './api-problem.ts'
import type { Posted } from './form.ts'

/** The six digits of a code as people paste them: "123 456", "123-456", "Koden er 123456". */
export const digitsIn = (text: string): string | null => {
  const digits = text.replace(/\D/g, '')
  return digits.length === 6 ? digits : null
}

/** Tries what stands in the box; digits that are not right are said beside it. */
export async function tryDigits<T>(posted: Posted, attempt: (digits: string) => Promise<T>): Promise<T> {
  const digits = digitsIn(posted.required('digits')) ?? posted.refuse('digits', 'code-not-right')
  try {
    return await attempt(digits)
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.type === 'code-not-right')
      return posted.refuse('digits', 'code-not-right')
    throw thrown
  }
}
