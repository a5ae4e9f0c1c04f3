import type { Country } from '../../countries/pack.ts'
import { danish } from './agreement-dk.ts'
import { swedish } from './agreement-se.ts'
import type { Agreement } from './agreement-text.ts'

/** The agreement that counts today in a country. */
export const agreementOf = (country: Country): Agreement => (country === 'dk' ? danish : swedish)
