import { ApiProblem } from '../../lib/api-problem.ts'

/** The six digits of a code as people paste them: "123 456", "123-456", "Koden er 123456". */
export function digitsIn(text: string): string {
  const digits = text.replace(/\D/g, '')
  if (digits.length === 6) return digits
  throw new ApiProblem({ type: 'code-not-right', title: 'not six digits', status: 422 })
}
