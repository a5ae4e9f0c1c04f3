import type { Sent } from '#shared/kernel/route'
import type { meetingsApi } from '#shared/meetings/api'
import { ApiProblem } from '../../lib/api-problem.ts'
import type { Posted } from '../../lib/form.ts'
import { inOrder, nudged } from './agenda-order.ts'

type Item = Sent<typeof meetingsApi.saveAgenda>['items'][number]
/** The items in their new order, and for each the row of boxes that it was typed in. */
export type TypedAgenda = { readonly items: Item[]; readonly rows: number[] }

const accesses = ['open', 'members', 'closed'] as const

/**
 * The agenda as it was typed. A row ticked for removal and an empty new row are left out; `move` is the button that
 * was pressed, "up-3", where the rows are to change places as well.
 */
export function agendaPosted(posted: Posted): TypedAgenda {
  const pressed = /^(up|down)-(\d+)$/.exec(posted.text('move'))
  const typed = posted
    .rows('items')
    .filter((row) => row.remove !== 'yes' && (row.id || row.title || row.short || row.text))
    .map((row) => {
      const at = Number(row.at)
      const moved = pressed && Number(pressed[2]) === at
      return {
        at,
        number: moved ? nudged(at, pressed[1] === 'up' ? 'up' : 'down') : posted.number(`items.${at}.number`),
        item: {
          id: row.id ?? '',
          title: row.title ?? '',
          short: row.short ?? '',
          text: row.text ?? '',
          access: accesses.find((access) => access === row.access) ?? 'members',
          minutes: posted.number(`items.${at}.minutes`) ?? 0,
          presenter: row.presenter ?? '',
          contribution: row.contribution ?? '',
          guests: guestsIn(row),
        } satisfies Item,
      }
    })
  const ordered = inOrder(typed)
  return { items: ordered.map(({ item }) => item), rows: ordered.map(({ at }) => at) }
}

function guestsIn(row: Readonly<Record<string, string>>): { name: string; email: string }[] {
  const places = new Set(Object.keys(row).flatMap((name) => /^guests\.(\d+)\.name$/.exec(name)?.[1] ?? []))
  return [...places]
    .map((place) => ({ name: row[`guests.${place}.name`] ?? '', email: row[`guests.${place}.email`] ?? '' }))
    .filter(({ name, email }) => name !== '' || email !== '')
}

/**
 * Does it; a refusal that points at the third row that was sent comes back pointing at the row it was typed in.
 * `list` is the name of the rows in what was sent and in the form.
 */
export async function pointingAtRows<T>(
  rows: readonly number[],
  doing: () => Promise<T>,
  list = 'items',
): Promise<T> {
  try {
    return await doing()
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem) || !thrown.document.errors) throw thrown
    const errors = thrown.document.errors.map((error) => {
      const [, where, place, ...rest] = error.pointer.split('/')
      const row = where === list ? rows[Number(place)] : undefined
      return row === undefined ? error : { ...error, pointer: ['', list, row, ...rest].join('/') }
    })
    throw new ApiProblem({ ...thrown.document, errors })
  }
}
