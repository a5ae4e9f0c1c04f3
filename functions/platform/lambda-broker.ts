import { assumeRole, broker, type Credentials } from './broker.ts'
import { verifierOf } from './keys.ts'

type Context = { readonly invokedFunctionArn: string }

/** The broker as a Lambda: asked by the other functions of the stage, never by a browser. */
export function brokerLambda() {
  const keys = (name: string) => (process.env[name] ?? '').split(',').filter(Boolean)
  const believed = { people: verifierOf(keys('PEOPLE_KEYS')), system: verifierOf(keys('SYSTEM_KEYS')) }
  const roles = keys('TENANT_ROLES')
  return (asked: { token?: unknown }, context: Context): Promise<Credentials | { refused: true }> => {
    const account = context.invokedFunctionArn.split(':')[4] ?? ''
    return broker(believed, roles, assumeRole(process.env.STEM ?? '', account))(asked)
  }
}
