import type { SignInRule, Standing } from './schema.ts'

/**
 * May a session come into a tenant, by how it was proved? A code in a mail proves who reads a mailbox, everywhere;
 * a tenant's own provider proves nothing outside that tenant; an invented person is let into invented tenants only.
 */
export function standingOf(
  provedBy: string,
  tenant: { readonly id: string; readonly rule: SignInRule; readonly invented: boolean },
  demo: boolean,
): Extract<Standing, 'member' | 'not-a-member' | 'provider-needed' | 'code-needed'> {
  if (provedBy === 'demo') return demo && tenant.invented ? 'member' : 'not-a-member'
  if (provedBy === 'mail') return accepts(tenant.rule, 'code') ? 'member' : 'provider-needed'
  if (provedBy !== `tenant:${tenant.id}`) return 'not-a-member'
  return accepts(tenant.rule, 'provider') ? 'member' : 'code-needed'
}

const accepts = (rule: SignInRule, way: 'code' | 'provider'): boolean => rule === 'either' || rule === way
