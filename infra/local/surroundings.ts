import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { exportJWK, SignJWT } from 'jose'
import { pressHere } from '../../functions/documents/press-here.ts'
import { filesAt } from '../../functions/platform/files/files.ts'
import { newId } from '../../functions/platform/ids.ts'
import { audience, issuer, verifier } from '../../functions/platform/proof/claims.ts'
import { stampsBy } from '../../functions/platform/proof/stamps.ts'
import type { Surroundings } from '../../functions/platform/surroundings.ts'
import { tableOf } from '../../functions/platform/table/table.ts'
import { controlTableName, tenantTableName } from '../constructs/names.ts'
import { archiveIn } from './archive.ts'
import { clientOf } from './dynamodb.ts'
import { filesSigning } from './files.ts'
import { address, type Place } from './ports.ts'

/** What the cloud hands to a slice, made of a laptop's parts: the machine's clock, DynamoDB Local, a key of its own. */
export async function localSurroundings(
  { ports, state }: Pick<Place, 'ports' | 'state'>,
  secret: string,
): Promise<Surroundings & { sign: NonNullable<Surroundings['sign']> }> {
  const privateKey = signingKeyIn(join(state, 'signing-key'))
  const publicKey = createPublicKey(privateKey)
  const kid = 'laptop'
  const keySet = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256' }] }
  const documents = new Map<string, DynamoDBDocumentClient>()
  const documentsOf = (owner: string) => {
    const known = documents.get(owner)
    if (known) return known
    const made = DynamoDBDocumentClient.from(clientOf(ports.dynamodb, owner), {
      marshallOptions: { removeUndefinedValues: true },
    })
    documents.set(owner, made)
    return made
  }
  return {
    now: () => new Date().toISOString(),
    newId,
    secret,
    webAddress: address(ports.web),
    demo: true,
    loopback: true,
    // The mailbox sends no events, and ends with the process whose kill would need one.
    settleMinutes: 0,
    operator: 'operator@radslag.example',
    press: pressHere,
    archive: archiveIn(join(state, 'archive')),
    forgetFiles: archiveIn(join(state, 'files')).forget,
    files: async ({ tenant }) => {
      if (!tenant) throw new Error('a token without a tenant reaches no files')
      return filesAt(address(ports.files), tenant, filesSigning(secret, tenant), () =>
        new Date().toISOString(),
      )
    },
    verify: verifier(keySet),
    stamps: stampsBy(privateKey, keySet, kid),
    sign: (claims, seconds = 300) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${seconds}s`)
        .sign(privateKey),
    control: (meter) => tableOf(documentsOf('control'), controlTableName('local'), meter),
    async tenantTable({ tenant, generation }, meter) {
      if (!tenant) throw new Error('a token without a tenant reaches no tenant table')
      // The tenant's id is its access key, and with it a database of its own: a slip across tenants finds nothing.
      return tableOf(documentsOf(tenant), tenantTableName('local', tenant, generation), meter)
    },
  }
}

/** Kept, so that `npm run token` signs what the running API believes. */
function signingKeyIn(file: string) {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
  return createPrivateKey(readFileSync(file))
}
