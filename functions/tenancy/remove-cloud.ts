import { AwsRefused, asForm, asJson } from '../platform/credentials/signed.ts'
import { described, pastGrace, stackName } from './provision-cloud.ts'

/** DynamoDB's own calls, for what no client of ours does: switching off, and deleting. */
const ask = <Answer>(action: string, input: object): Promise<Answer> =>
  asJson<Answer>('dynamodb', `DynamoDB_20120810.${action}`, input, '1.0')

type Described = { Table: { TableStatus: string; DeletionProtectionEnabled?: boolean } }

/**
 * Deletes what one generation of a tenant owns, or says how far that has come. Recovery points go first: a table that
 * is deleted while they run leaves a copy for 35 days. Then the protection, then the stack with its way to the relay,
 * then the table, which the stack leaves standing on purpose. Each step may be done again. AWS itself refuses all of
 * it for a table or stack that is not marked.
 */
export async function removeStack(tenant: string, generation: number): Promise<'gone' | 'under-way'> {
  const stack = stackName(tenant, generation)
  const table = `${process.env.STEM}-${tenant}-${generation}`
  const [found, status] = await Promise.all([described(stack), statusOf(table)])
  // What never came up has no rows, is not marked and is looked through each month.
  if (
    found &&
    /^(CREATE|ROLLBACK)_(FAILED|COMPLETE)$/.test(found.status) &&
    found.status !== 'CREATE_COMPLETE'
  )
    return 'gone'
  const next = nextStep(found, status)
  switch (next) {
    case 'gone':
    case 'under-way':
      return next
    case 'unprotect':
      await ask('UpdateContinuousBackups', {
        TableName: table,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
      })
      await ask('UpdateTable', { TableName: table, DeletionProtectionEnabled: false })
      return 'under-way'
    case 'delete-stack':
      await asForm('cloudformation', {
        Action: 'UpdateTerminationProtection',
        Version: '2010-05-15',
        StackName: stack,
        EnableTerminationProtection: 'false',
      })
      await asForm('cloudformation', {
        Action: 'DeleteStack',
        Version: '2010-05-15',
        StackName: stack,
        ClientRequestToken: `${stack}-gone`,
      })
      return 'under-way'
    case 'delete-table':
      await ask('DeleteTable', { TableName: table })
      return 'under-way'
  }
}

export type TableStatus = { readonly status: string; readonly isProtected: boolean } | null

/** What is to be done next, by how stack and table stand: protection, stack, table, in this order and no other. */
export function nextStep(
  stack: { readonly status: string; readonly leaving?: string } | null,
  table: TableStatus,
): 'unprotect' | 'delete-stack' | 'delete-table' | 'under-way' | 'gone' {
  if (stack && stack.status !== 'DELETE_COMPLETE') {
    if (/_IN_PROGRESS$/.test(stack.status)) return 'under-way'
    if (stack.leaving !== pastGrace) throw new Error('the stack is not marked: it is not ours to delete')
    if (table && table.status !== 'ACTIVE') return 'under-way'
    return table?.isProtected ? 'unprotect' : 'delete-stack'
  }
  if (!table) return 'gone'
  if (table.status !== 'ACTIVE') return 'under-way'
  return table.isProtected ? 'unprotect' : 'delete-table'
}

async function statusOf(table: string): Promise<TableStatus> {
  try {
    const { Table } = await ask<Described>('DescribeTable', { TableName: table })
    return { status: Table.TableStatus, isProtected: Table.DeletionProtectionEnabled ?? false }
  } catch (error) {
    if (error instanceof AwsRefused && error.said.includes('ResourceNotFoundException')) return null
    throw error
  }
}
