import { problemDocument } from '../../functions/platform/problems.ts'
import { type Action, permissions } from '../../shared/access/permissions.ts'
import { bodyMoves } from '../../shared/bodies/lifecycle.ts'
import { liftMoves } from '../../shared/forums/lifecycle.ts'
import { glossary } from '../../shared/glossary.ts'
import { hearingMoves } from '../../shared/hearings/lifecycle.ts'
import { mailMoves } from '../../shared/kernel/mail.ts'
import type { Moves } from '../../shared/kernel/moves.ts'
import { linkMoves } from '../../shared/links/lifecycle.ts'
import { problems as da } from '../../shared/locales/da/problems.ts'
import { problems as sv } from '../../shared/locales/sv/problems.ts'
import { contributionMoves, meetingMoves } from '../../shared/meetings/lifecycle.ts'
import { notesMoves } from '../../shared/notes/lifecycle.ts'
import { circularMoves } from '../../shared/region/lifecycle.ts'
import { routes } from '../../shared/routes.ts'
import { signUpMoves, tenantMoves } from '../../shared/tenancy/lifecycle.ts'

const printed = 'Printed from code by `npm run print`; do not edit.'
const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

/** Every refusal: its type, its status, and what a reader is told. */
export const refusals = (): string => {
  const types = (Object.keys(da) as (keyof typeof da)[]).filter(
    (type) => type !== 'unreachable' && type !== 'unexpected',
  )
  const rows = types.map((type) => [
    `\`${type}\``,
    String(problemDocument({ type } as never).status),
    da[type],
    sv[type],
  ])
  return `# Refusals\n\n${printed}\n\n${table(['type', 'status', 'dansk', 'svenska'], rows)}\n`
}

/** Every operation, which action it is, and who may. */
export const operations = (): string => {
  const rows = Object.entries(routes).flatMap(([slice, api]) =>
    Object.entries(api).map(([name, route]) => [
      `${slice}.${name}`,
      `${route.method} \`${route.path}\``,
      route.does,
      permissions[route.does as Action].join(', '),
    ]),
  )
  return `# Operations\n\n${printed}\n\n${table(['operation', 'route', 'action', 'who may'], rows)}\n`
}

/** State machines, each from the one table that rule, write and button read. */
export const states = (): string => {
  const machines: [string, Moves<string>][] = [
    ['Body', bodyMoves],
    ['Meeting', meetingMoves],
    ['Notes', notesMoves],
    ['Contribution', contributionMoves],
    ['Lift', liftMoves],
    ['Hearing', hearingMoves],
    ['Sign-up', signUpMoves],
    ['Tenant', tenantMoves],
    ['Link', linkMoves],
    ['Circular', circularMoves],
    ['Proof of a circular', mailMoves],
  ]
  const drawings = machines.map(([name, moves]) => {
    const lines = Object.entries(moves).flatMap(([move, { from, to }]) =>
      from.map((state) => `  ${id(state)} --> ${id(to)}: ${move}`),
    )
    return `## ${name}\n\n\`\`\`mermaid\nstateDiagram-v2\n${lines.join('\n')}\n\`\`\`\n`
  })
  return `# States\n\n${printed}\n\n${drawings.join('\n')}`
}
const id = (state: string) => state.replaceAll('-', '_')

export const words = (): string =>
  `# Glossary\n\n${printed}\n\n${table(
    ['code', 'dansk', 'svenska', 'note'],
    glossary.map(({ en, da, sv, note }) => [en, da, sv, note ?? '']),
  )}\n`
