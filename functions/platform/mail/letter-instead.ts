import type { Person } from '#shared/members/schema'
import { persons } from '../actor.ts'
import { allSeats, keyOfSeat } from '../seats.ts'
import type { Kept, Write } from '../table/record.ts'
import { memberships, type Task, tasks } from '../table/records.ts'
import type { Table } from '../table/table.ts'

/**
 * What is written when a person has called a mail spam: from then on letters, in the person's row and on the card of
 * each seat, and a task that says so to the secretary. Nothing where the person gets no mail any more.
 */
export async function letterInstead(
  table: Table,
  id: string,
  told: Pick<Task, 'id' | 'at'>,
): Promise<Write[]> {
  const person = persons.read(await table.get(persons.key(id)))
  if (person?.channel !== 'mail') return []
  const bodies = [...new Set(person.bodies.map(({ body }) => body))]
  const seats = (await Promise.all(bodies.map((body) => allSeats(table, body))))
    .flat()
    .filter((seat) => seat.person === id && seat.card.channel === 'mail')
  const changed: Person & Pick<Kept<Person>, 'version'> = {
    ...person,
    channel: 'letter',
    version: person.version + 1,
  }
  return [
    persons.change(persons.key(id), changed, person.version),
    ...seats.map((seat) =>
      memberships.change(
        keyOfSeat(seat),
        { ...seat, card: { ...seat.card, channel: 'letter' }, version: seat.version + 1 },
        seat.version,
      ),
    ),
    ...bodies.slice(-1).map((body) =>
      tasks.lay(tasks.key(told.id), {
        ...told,
        what: 'letter-instead',
        body,
        meeting: '',
        person: id,
        name: person.name,
      }),
    ),
  ]
}
