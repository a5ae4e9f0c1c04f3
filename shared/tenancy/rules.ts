import {
  isOfficialMailDomain,
  municipalitiesOf,
  type Organisation,
  organisation,
} from '../countries/catalogue.ts'
import { addDays, type LocalDate } from '../kernel/dates.ts'
import { move } from '../kernel/moves.ts'
import type { FieldError } from '../kernel/problems.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import { type SignUpMove, signUpMoves } from './lifecycle.ts'
import type { TenancyProblem } from './problems.ts'
import type { SignUpState } from './schema.ts'

/** How long an organisation's main mailbox has to object before anything is public. */
export const daysToObject = 7

/** Addresses of the web that are no tenant's. */
const reserved = [
  'about',
  'accessibility',
  'admin',
  'api',
  'assets',
  'closed',
  'demo',
  'gallery',
  'health',
  'help',
  'invitation',
  'me',
  'objection',
  'openapi',
  'privacy',
  'published',
  'radslag',
  'raadslag',
  'settings',
  'sign-in',
  'sign-out',
  'sign-up',
  'static',
  'tenant',
  'verify',
  'www',
]
/** A short name that a tenant may have: not one of the web's own first words. */
export const mayBeSlug = (slug: string): boolean => !reserved.includes(slug) && !slug.startsWith('xn--')

export type AskedFor = {
  organisation: string
  host: string
  slug: string
  applicant: { email: string }
  mailbox: string
}

/**
 * What is asked for, held against the catalogue. An association without a legal number needs a member municipality
 * as its host. The main mailbox lies on the organisation's own domain (its host's, where it has none) and is not the
 * applicant's own; an organisation without any known domain may leave it empty: then an operator asks.
 */
export function checkSignUp(
  asked: AskedFor,
): Result<
  { organisation: Organisation; official: boolean },
  TenancyProblem | { type: 'invalid'; errors: FieldError[] }
> {
  const found = organisation(asked.organisation)
  if (!found) return refused({ type: 'organisation-unknown' })
  const host = asked.host ? organisation(asked.host) : null
  if (found.kind === 'association' && found.needsHost) {
    const known = municipalitiesOf(found.id)
    const fits = host?.kind === 'municipality' && host.country === found.country
    if (!fits || (known.length > 0 && !known.some(({ id }) => id === host.id)))
      return refused({ type: 'host-needed', organisation: found.name })
  }
  if (!mayBeSlug(asked.slug)) return refused({ type: 'slug-taken', slug: asked.slug })
  const ofWhom = found.emailDomains.length > 0 ? found : host
  const errors: FieldError[] = []
  if (asked.mailbox === asked.applicant.email) errors.push({ pointer: '/mailbox', detail: 'not-your-own' })
  else if (ofWhom && ofWhom.emailDomains.length > 0 && !isOfficialMailDomain(ofWhom, domainOf(asked.mailbox)))
    errors.push({ pointer: '/mailbox', detail: asked.mailbox ? 'not-official-domain' : 'required' })
  if (errors.length > 0) return refused({ type: 'invalid', errors })
  // A host answers for its association, but only the association's own domain lets it go on by itself.
  const official = isOfficialMailDomain(found, domainOf(asked.applicant.email)) && asked.mailbox !== ''
  return ok({ organisation: found, official })
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** A sign-up's state after a move, or a refusal that names both. */
export const signUpAfter = (
  state: SignUpState,
  name: SignUpMove,
): Result<SignUpState, { type: 'not-in-state'; move: string; state: string }> =>
  move(signUpMoves, state, name)

/** Where a sign-up stands once its applicant's mail is proved. */
export function afterProof(
  state: SignUpState,
  official: boolean,
): Result<SignUpState, { type: 'not-in-state'; move: string; state: string }> {
  const proved = signUpAfter(state, 'prove')
  return proved.ok ? signUpAfter(proved.value, official ? 'go-on' : 'wait') : proved
}

/** The first day on which a tenant made today may be public, if its main mailbox does not object. */
export const publicFromDay = (today: LocalDate): LocalDate => addDays(today, daysToObject)

/** Short names to fall back on where the wished one was taken while the applicant proved the mail. */
export const slugAfter = (slug: string, nth: number): string =>
  nth === 0 ? slug : `${slug.slice(0, 36).replace(/-+$/, '')}-${nth + 1}`
