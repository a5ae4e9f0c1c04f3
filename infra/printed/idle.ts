import { keptCredentials } from '../../functions/platform/credentials/credentials.ts'
import { tenantTemplate } from '../stacks/tenant.ts'

type Resource = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }
type Line = readonly [what: string, atRest: string, inUse: string]

/** What each kind of resource of a tenant is billed for; one that nobody has thought about is refused. */
const lines: Readonly<Record<string, (properties: Resource['Properties']) => readonly Line[]>> = {
  'AWS::DynamoDB::Table': ({ BillingMode, SSESpecification, ContributorInsightsSpecification, Replicas }) => {
    const key = (SSESpecification as { KMSMasterKeyId?: unknown } | undefined)?.KMSMasterKeyId
    if (BillingMode !== 'PAY_PER_REQUEST' || key || ContributorInsightsSpecification || Replicas)
      throw new Error('a tenant’s table costs something while nobody uses it')
    return [
      ['Table and its index, paid by use', '0', 'each request'],
      ['What lies in them', 'storage', 'storage'],
      ['Recovery to any second of 35 days', 'backup, by size', 'backup, by size'],
      ['Encryption with the key of AWS', '0', '0'],
      ['Stream, read by Lambda', '0', '0'],
    ]
  },
  'AWS::Lambda::EventSourceMapping': ({ ProvisionedPollerConfig }) => {
    if (ProvisionedPollerConfig) throw new Error('a poller of one’s own costs by the hour')
    return [['Way from the stream to the relay', '0', 'the relay, where a change asks for work']]
  },
}

/** How often STS is asked by one broker in an hour of so many requests, spread over so many tenants by turns. */
async function askedOf(requests: number, tenants: number): Promise<number> {
  let [now, asked, state] = [Date.UTC(2027, 1, 1, 9), 0, 1]
  const random = () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const keep = keptCredentials({ now: () => now, random, most: 2000, margin: 10 * 60_000 })
  for (let nth = 0; nth < requests; nth++) {
    await keep(`tenant ${nth % tenants}`, async () => {
      asked++
      return { expiration: new Date(now + 30 * 60_000).toISOString() }
    })
    now += 3_600_000 / requests
  }
  return asked
}

/** What a tenant costs while nobody uses it, from the resources of its own template; and how often STS is asked. */
export async function idle(): Promise<string> {
  const { Resources } = tenantTemplate('prod') as { Resources: Record<string, Resource> }
  const rows = Object.values(Resources).flatMap(({ Type, Properties }) => {
    const known = lines[Type]
    if (!known) throw new Error(`nobody has said what a tenant’s ${Type} costs at rest`)
    return known(Properties).map((line) => `| ${[Type.replace('AWS::', ''), ...line].join(' | ')} |`)
  })
  const calls = await Promise.all(
    [1, 10, 100].map(async (tenants) => `| ${tenants} | ${await askedOf(1000, tenants)} |`),
  )
  return `# A tenant at rest

Printed from code by \`npm run print\`; do not edit.

One more tenant that nobody uses costs its storage and its backup, and nothing else: this is all that its stack holds.

| resource | what | at rest | in use |
| --- | --- | --- | --- |
${rows.join('\n')}

## Calls of STS
A broker keeps what it got for a tenant and a role until ten to thirteen minutes before it expires after thirty. In an hour of 1,000 requests, spread evenly over so many tenants, one broker asks STS so often:

| tenants | calls per 1,000 requests |
| --- | --- |
${calls.join('\n')}
`
}
