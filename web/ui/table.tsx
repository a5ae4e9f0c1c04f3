// biome-ignore-all lint/a11y/noRedundantRoles: a row laid out as a block loses its role in some browsers; said aloud, it keeps it
import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers stand to the right. */
  number?: boolean
  /** The cell that names the row; one of them. */
  heads?: boolean
}

/**
 * A table. On a phone each row becomes a block with its labels; for a screen reader it stays a table on both.
 * The caption is read aloud, and shown unless `hideCaption`.
 */
export function Table<Row>(props: {
  caption: string
  hideCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The last row: a sum. */
  foot?: Readonly<Record<string, ReactNode>>
}) {
  const { caption, hideCaption, columns, rows, rowKey, foot } = props
  const Cell = (column: Column<Row>, content: ReactNode) =>
    column.heads ? (
      <th key={column.key} scope="row" role="rowheader" data-label={column.label}>
        {content}
      </th>
    ) : (
      <td
        key={column.key}
        role="cell"
        data-label={column.label}
        className={column.number ? 'r-number' : undefined}
      >
        <div>{content}</div>
      </td>
    )
  return (
    <table className="ds-table r-table" role="table">
      <caption className={hideCaption ? 'ds-sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={column.number ? 'r-number' : undefined}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => Cell(column, column.cell(row)))}
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot role="rowgroup">
          <tr role="row">{columns.map((column) => Cell(column, foot[column.key]))}</tr>
        </tfoot>
      )}
    </table>
  )
}
