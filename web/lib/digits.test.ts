import { expect, it } from 'vitest'
import { digitsIn } from './digits.ts'

it('takes a code as people paste it', () => {
  for (const pasted of ['123456', '123 456', ' 123\u00a0456 ', '123-456', 'Koden er 123456.'])
    expect(digitsIn(pasted)).toBe('123456')
})

it('takes nothing that is not six digits', () => {
  for (const typed of ['', '12345', '1234567', 'abcdef']) expect(digitsIn(typed)).toBeNull()
})
