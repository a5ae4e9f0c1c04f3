import { publications } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

/** Pieces of one page. */
export const onAPage = 20

/** The pieces of one page, newest first; `after` is the cursor. */
export const newestOf = async (table: Table, body: string, after: string | undefined) => {
  const { pk, sk } = publications.key(body, '')
  return publications.list(
    await table.query(pk, {
      begins: sk,
      newestFirst: true,
      limit: onAPage,
      ...(after ? { after: publications.key(body, after) } : {}),
    }),
  )
}
