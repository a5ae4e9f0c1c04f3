import { RemovalPolicy } from 'aws-cdk-lib'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { HouseFunction } from './house-function.ts'
import { HouseStack } from './stage.ts'

/**
 * The RS256 keys of one kind of token. The first signs, all are believed: a new key is put last, then first, and
 * the old one goes when the last of its tokens has lapsed (docs/runbooks/keys.md). Who signs may sign by all of them,
 * as rights and environment of a function do not change at the same moment of a deploy.
 */
export class SigningKeys extends Construct {
  readonly arns: readonly string[]
  private readonly variable: string

  constructor(scope: Construct, kind: 'people' | 'system') {
    super(scope, `${kind}-keys`)
    const { stem, stage } = HouseStack.of(this)
    this.variable = `${kind.toUpperCase()}_KEYS`
    this.arns = stage.signingKeys.map(
      (name) =>
        new Key(this, name, {
          alias: `${stem}-${kind}-${name}`,
          keySpec: KeySpec.RSA_2048,
          keyUsage: KeyUsage.SIGN_VERIFY,
          removalPolicy: RemovalPolicy.RETAIN,
        }).keyArn,
    )
  }

  /** The function can tell a true token of this kind from a false one. */
  believedBy(...functions: readonly HouseFunction[]): void {
    for (const one of functions) {
      one.may(['kms:GetPublicKey'], this.arns)
      one.addEnvironment(this.variable, this.arns.join(','))
    }
  }

  /** The function mints tokens of this kind. */
  signedBy(...functions: readonly HouseFunction[]): void {
    this.believedBy(...functions)
    for (const one of functions)
      one.may(['kms:Sign'], this.arns, {
        StringEquals: { 'kms:SigningAlgorithm': 'RSASSA_PKCS1_V1_5_SHA_256' },
      })
  }
}
