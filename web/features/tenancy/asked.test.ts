import { describe, expect, it } from 'vitest'
import { organisations } from '#shared/countries/catalogue'
import { checkSignUp } from '#shared/tenancy/rules'
import { askedIn, chosenIn, possibleHosts, proposedFor, signUpPath, slugFrom } from './asked.ts'

const asked = (organisation: string, host = '') => askedIn({ organisation, host })

describe('what a sign-up proposes', () => {
  it('for every organisation of both countries is a sign-up that the rules take', () => {
    for (const each of [...organisations('dk'), ...organisations('se')]) {
      const host = each.kind === 'association' && each.needsHost ? (possibleHosts(each)[0]?.id ?? '') : ''
      const chosen = chosenIn(asked(each.id, host))
      if (chosen.state !== 'chosen') throw new Error(`${each.name} cannot be chosen`)
      const proposed = proposedFor(chosen)
      expect(proposed.slug, each.name).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
      const checked = checkSignUp({
        organisation: each.id,
        host,
        slug: proposed.slug,
        mailbox: proposed.mailbox,
        applicant: { email: 'somebody@elsewhere.example' },
      })
      expect(checked.ok, `${each.name}: ${JSON.stringify(checked)}`).toBe(true)
    }
  })

  it('writes Danish and Swedish letters as each country does', () => {
    expect(slugFrom('Ærø', 'da')).toBe('aeroe')
    expect(slugFrom('Åmål', 'sv')).toBe('amal')
    expect(slugFrom('Upplands Väsby', 'sv')).toBe('upplands-vasby')
  })

  it('asks for a host where an association has no legal number', () => {
    const contact = organisations('dk').find((each) => each.kind === 'association' && each.needsHost)
    expect(chosenIn(asked(contact?.id ?? '')).state).toBe('host-missing')
    expect(chosenIn(asked(contact?.id ?? '', 'se-municipality-1480')).state).toBe('host-missing')
  })

  it('keeps what has been chosen in the address, and nothing else', () => {
    const path = signUpPath('you', {
      organisation: 'dk-municipality-240',
      name: 'Egedal & Ærø',
      slug: 'egedal',
    })
    const params = Object.fromEntries(new URL(path, 'http://own.invalid').searchParams)
    expect(askedIn({ ...params, email: 'x' })).toEqual({
      organisation: 'dk-municipality-240',
      host: '',
      name: 'Egedal & Ærø',
      slug: 'egedal',
      language: '',
      mailbox: '',
    })
  })
})
