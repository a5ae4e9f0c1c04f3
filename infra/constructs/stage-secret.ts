import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { HouseFunction } from './house-function.ts'
import type { HouseStack } from './stage.ts'

type SecretNeeds = {
  /** Regions that read it too. */
  readonly replicas?: readonly string[]
  /** How many letters and digits. */
  readonly length?: number
  /** The name by which a function is told it; else that of the secret. */
  readonly variable?: string
}

/** A secret that AWS makes up when the stage is first deployed. No person has seen it; a function is told it at deploy. */
export class StageSecret extends Secret {
  private readonly variable: string

  constructor(scope: HouseStack, name: string, needs: SecretNeeds = {}) {
    super(scope, name, {
      secretName: `${scope.stem}-${name}`,
      generateSecretString: { passwordLength: needs.length ?? 64, excludePunctuation: true },
      replicaRegions: (needs.replicas ?? []).map((region) => ({ region })),
    })
    this.variable = needs.variable ?? `${name.toUpperCase().replace('-', '_')}_SECRET`
  }

  knownBy(...functions: readonly HouseFunction[]): void {
    for (const one of functions) one.addEnvironment(this.variable, this.secretValue.unsafeUnwrap())
  }
}
