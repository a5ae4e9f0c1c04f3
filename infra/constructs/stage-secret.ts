import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { HouseFunction } from './house-function.ts'
import type { HouseStack } from './stage.ts'

/** A secret that AWS makes up when the stage is first deployed. No person has seen it; a function is told it at deploy. */
export class StageSecret extends Secret {
  private readonly variable: string

  constructor(scope: HouseStack, name: string, replicas: readonly string[] = []) {
    super(scope, name, {
      secretName: `${scope.stem}-${name}`,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      replicaRegions: replicas.map((region) => ({ region })),
    })
    this.variable = `${name.toUpperCase().replace('-', '_')}_SECRET`
  }

  knownBy(...functions: readonly HouseFunction[]): void {
    for (const one of functions) one.addEnvironment(this.variable, this.secretValue.unsafeUnwrap())
  }
}
