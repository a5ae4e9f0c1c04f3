import { verifierOf } from '../proof/keys.ts'
import { assumeRole, broker, type Credentials } from './broker.ts'
import { keptCredentials } from './credentials.ts'

type Context = { readonly invokedFunctionArn: string }

/** The broker as a Lambda: asked by the other functions of the stage, never by a browser. */
export function brokerLambda() {
  const keys = (name: string) => (process.env[name] ?? '').split(',').filter(Boolean)
  const believed = { people: verifierOf(keys('PEOPLE_KEYS')), system: verifierOf(keys('SYSTEM_KEYS')) }
  const roles = keys('TENANT_ROLES')
  // Who asks keeps them too, so they are given with time left: with half an hour from STS, one call in a quarter.
  const keep = keptCredentials<Credentials>({
    now: Date.now,
    random: Math.random,
    most: 2000,
    margin: 10 * 60_000,
  })
  return (asked: { token?: unknown }, context: Context): Promise<Credentials | { refused: true }> => {
    const account = context.invokedFunctionArn.split(':')[4] ?? ''
    const assume = assumeRole(process.env.STEM ?? '', account)
    return broker(believed, roles, (role, tenant) => keep(`${tenant} ${role}`, () => assume(role, tenant)))(
      asked,
    )
  }
}
