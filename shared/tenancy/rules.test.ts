import fc from 'fast-check'
import { expect, test } from 'vitest'
import { municipalities } from '../countries/catalogue.ts'
import { signUpMoves } from './lifecycle.ts'
import { afterProof, checkSignUp, mayBeSlug, publicFromDay, signUpAfter, slugAfter } from './rules.ts'
import { isPublished, SignUpState } from './schema.ts'
import { agreementOf } from './templates/agreement.ts'

const asked = {
  organisation: 'dk-municipality-240',
  host: '',
  slug: 'egedal',
  applicant: { email: 'nora@egekom.dk' },
  mailbox: 'kommune@egekom.dk',
}

test('a sign-up from the organisation’s own mail domain goes on by itself, any other waits for an operator', () => {
  expect(checkSignUp(asked)).toMatchObject({ ok: true, value: { official: true } })
  const from = (email: string) => checkSignUp({ ...asked, applicant: { email } })
  for (const email of [
    'nora@gmail.com',
    'nora@notegekom.dk',
    'nora@egekom.dk.example.com',
    'nora@ballerup.dk',
  ])
    expect(from(email)).toMatchObject({ ok: true, value: { official: false } })
  expect(afterProof('asked', true)).toEqual({ ok: true, value: 'provisioning' })
  expect(afterProof('asked', false)).toEqual({ ok: true, value: 'waiting-for-operator' })
})

test('no municipality can be signed up by the main mailbox of another one', () => {
  const all = municipalities('se')
  fc.assert(
    fc.property(fc.nat(all.length - 1), fc.nat(all.length - 1), (one, other) => {
      const [mine, theirs] = [all[one], all[other]]
      if (!mine || !theirs || mine.emailDomains.some((domain) => theirs.emailDomains.includes(domain))) return
      const answer = checkSignUp({
        ...asked,
        organisation: mine.id,
        mailbox: `kommun@${theirs.emailDomain}`,
        applicant: { email: `a@${mine.emailDomain}` },
      })
      expect(answer.ok).toBe(false)
    }),
  )
})

test('a proved sign-up cannot be proved again, and what is refused or open moves no more', () => {
  expect(afterProof('provisioning', true).ok).toBe(false)
  for (const state of ['refused', 'open'] as const)
    for (const name of Object.keys(signUpMoves) as (keyof typeof signUpMoves)[])
      expect(signUpAfter(state, name).ok, `${name} from ${state}`).toBe(false)
  for (const { to } of Object.values(signUpMoves)) expect(SignUpState.options).toContain(to)
})

test('a tenant is public seven days after it was approved, never after an objection, at once where it is invented', () => {
  expect(publicFromDay('2027-02-26')).toBe('2027-03-05')
  const tenant = { publicFrom: '2027-03-05', objected: null, invented: false }
  expect(isPublished(tenant, '2027-03-04')).toBe(false)
  expect(isPublished(tenant, '2027-03-05')).toBe(true)
  expect(isPublished({ ...tenant, objected: { at: '2027-03-01T00:00:00Z' } }, '2027-04-01')).toBe(false)
  expect(isPublished({ ...tenant, publicFrom: null }, '2027-04-01')).toBe(false)
  expect(isPublished({ ...tenant, publicFrom: null, invented: true }, '2027-01-01')).toBe(true)
})

test('a short name that was taken meanwhile gets a number and stays a short name', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/),
      fc.integer({ min: 0, max: 8 }),
      (slug, nth) => {
        expect(slugAfter(slug, nth)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
      },
    ),
  )
  expect([0, 1, 2].map((nth) => slugAfter('egedal', nth))).toEqual(['egedal', 'egedal-2', 'egedal-3'])
})

test('the first words of the web’s own addresses are nobody’s short name', () => {
  for (const slug of ['sign-in', 'sign-up', 'me', 'api', 'objection', 'xn--abc'])
    expect(mayBeSlug(slug)).toBe(false)
  expect(mayBeSlug('egedal')).toBe(true)
})

test('each country has its agreement, and each has a version of its own', () => {
  const [dk, se] = [agreementOf('dk'), agreementOf('se')]
  expect([dk.version, se.version]).toEqual(['dk-1', 'se-1'])
  for (const { sections } of [dk, se])
    for (const { heading, paragraphs } of sections) expect(heading && paragraphs.every(Boolean)).toBeTruthy()
})
