'use server'

import { SignInRule, TenantRole } from '#shared/access/schema'
import { tenancyApi } from '#shared/tenancy/api'
import { typedName } from '#shared/tenancy/leaving'
import { apiFor } from '../../lib/api.ts'
import { formAction, go } from '../../lib/form.ts'
import { isColour, themeCss } from '../../ui/theme.ts'

export const saveName = formAction(async (posted, slug: string) => {
  await (await apiFor(slug)).call(tenancyApi.editTenant, { body: { name: posted.required('name') }, posted })
  return go(`/${slug}/settings`, 'saved')
})

/** The colour and the scale that is made of it, kept together: pages only read it. */
export const saveColour = formAction(async (posted, slug: string) => {
  const colour = posted.required('colour').toLowerCase()
  if (!isColour(colour)) posted.refuse('colour', 'not-a-colour')
  await (await apiFor(slug)).call(tenancyApi.editTenant, {
    body: { colour, theme: themeCss(colour) },
    posted,
  })
  return go(`/${slug}/settings/colour`, 'saved')
})

export const saveContact = formAction(async (posted, slug: string) => {
  await (await apiFor(slug)).call(tenancyApi.editTenant, {
    body: {
      mailbox: posted.text('mailbox'),
      contact: {
        name: posted.text('contact.name'),
        title: posted.text('contact.title'),
        phone: posted.text('contact.phone'),
        mail: posted.text('contact.mail'),
        attention: posted.text('contact.attention'),
      },
      caseHelp: { name: posted.text('caseHelp.name'), phone: posted.text('caseHelp.phone') },
    },
    posted,
  })
  return go(`/${slug}/settings/contact`, 'saved')
})

export const addColleague = formAction(async (posted, slug: string) => {
  const api = await apiFor(slug)
  await api.call(tenancyApi.addColleague, {
    body: {
      name: posted.required('name'),
      email: posted.required('email'),
      department: posted.text('department'),
      title: posted.text('title'),
    },
    posted,
  })
  return go(`/${slug}/settings/people`, 'invited')
})

/** A role of the tenant holds those below it: an administrator is an officer too. */
export const saveRole = formAction(async (posted, slug: string, person: string) => {
  const role = posted.choice('role', TenantRole.options)
  await (await apiFor(slug)).call(tenancyApi.setRoles, {
    params: { person },
    body: { roles: role === 'administrator' ? ['administrator', 'officer'] : [role] },
    posted,
  })
  return go(`/${slug}/settings/people`, 'saved')
})

export const takeAway = formAction(async (posted, slug: string, person: string) => {
  await (await apiFor(slug)).call(tenancyApi.setRoles, { params: { person }, body: { roles: [] }, posted })
  return go(`/${slug}/settings/people`, 'taken-away')
})

/** Not by a slip: the name is typed as it stands, but for spaces and capitals. */
export const erasePerson = formAction(async (posted, slug: string, person: string, name: string) => {
  if (!typedName(posted.required('name'), name)) posted.refuse('name', 'not-the-name')
  await (await apiFor(slug)).call(tenancyApi.erasePerson, {
    params: { person },
    body: { sure: true },
    posted,
  })
  return go(`/${slug}/settings/people`, 'erased')
})

export const addDepartment = formAction(async (posted, slug: string) => {
  await (await apiFor(slug)).call(tenancyApi.createDepartment, {
    body: { name: posted.required('name'), mailbox: posted.text('mailbox') },
    posted,
  })
  return go(`/${slug}/settings/departments`, 'added')
})

export const saveDepartment = formAction(async (posted, slug: string, department: string) => {
  await (await apiFor(slug)).call(tenancyApi.editDepartment, {
    params: { department },
    body: { name: posted.required('name'), mailbox: posted.text('mailbox') },
    posted,
  })
  return go(`/${slug}/settings/departments`, 'saved')
})

export const acceptAgreement = formAction(async (posted, slug: string, version: string) => {
  const name = posted.required('name')
  if (!posted.ticked('may')) posted.refuse('may', 'tick-if-you-may')
  await (await apiFor(slug)).call(tenancyApi.acceptAgreement, { body: { version, name }, posted })
  return go(`/${slug}/settings/agreement`, 'accepted')
})

export const saveSignIn = formAction(async (posted, slug: string) => {
  const rule = posted.choice('rule', SignInRule.options)
  await (await apiFor(slug)).call(tenancyApi.setProvider, {
    body: {
      rule,
      // The rule says whether the provider is used; what was typed is kept either way.
      on: rule !== 'code',
      name: posted.text('name'),
      issuer: posted.text('issuer'),
      clientId: posted.text('clientId'),
      clientSecret: posted.text('clientSecret'),
    },
    posted,
  })
  return go(`/${slug}/settings/sign-in`, 'saved')
})
