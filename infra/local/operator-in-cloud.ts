import { invoke } from '../../functions/platform/credentials/signed.ts'
import type { Said } from '../../functions/tenancy/commands.ts'
import type { OperatorSaid } from '../../functions/tenancy/operator.ts'
import { restoreInCloud } from '../../functions/tenancy/restore-cloud.ts'
import { stem } from '../constructs/names.ts'

/**
 * A command in the cloud: the stage's own function does it, so that the operator's credentials need the right to call
 * it and no other. Only a restore is made with those credentials themselves, as no function may read a whole table.
 */
export async function operateInCloud(stage: string, words: readonly string[]): Promise<Said> {
  if (!/^[a-z]{2,8}$/.test(stage) || !process.env.AWS_ACCESS_KEY_ID || !process.env.AWS_REGION)
    return {
      lines: [
        'npm run operator -- --stage <name> <command>',
        'with AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN of the account:',
        'eval "$(aws configure export-credentials --format env)"',
      ],
      outcome: 'misused',
    }
  const ask = () => invoke<OperatorSaid>(`${stem(stage)}-operator`, { words })
  const answer = await ask()
  if (!answer.copy || !answer.places) return answer
  const { tenant, from, to, asOf } = answer.copy
  const state = await restoreInCloud(answer.places, tenant, { from, to }, asOf)
  return state === 'ready'
    ? ask()
    : { lines: [`${tenant}: generation ${to} is ${state}. Ask again in some minutes.`], outcome: 'done' }
}
