import {
  type ControlFunction,
  type ControlRight,
  controlRights,
  reaches,
} from '#shared/access/control-rights'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Key, Table } from '../platform/table/table.ts'

/**
 * Surroundings in which control answers a function as IAM lets it: what it has no right to is refused, here as there.
 * A laptop's database asks nobody for rights, so a right that is missing would show in the cloud first.
 */
export const asFunction = <World extends Surroundings>(world: World, name: ControlFunction): World => ({
  ...world,
  control: (meter) => guarded(world.control(meter), name),
})

function guarded(table: Table, name: ControlFunction): Table {
  const rights: ControlRight = controlRights[name]
  const hold = (keys: readonly string[], key: string, doing: string) => {
    if (!reaches(keys, key)) throw new Error(`${name} has no right to ${doing} ${key} in control`)
  }
  return {
    ...table,
    async get(key) {
      hold(rights.reads, key.pk, 'read')
      return table.get(key)
    },
    async getMany(keys) {
      for (const { pk } of keys) hold(rights.reads, pk, 'read')
      return table.getMany(keys)
    },
    async query(pk, reading) {
      hold(rights.reads, pk, 'read')
      return table.query(pk, reading)
    },
    async queryAll(pk, reading) {
      hold(rights.reads, pk, 'read')
      return table.queryAll(pk, reading)
    },
    async due(gpk, upTo, limit) {
      hold(rights.index ?? [], gpk, 'look into')
      return table.due(gpk, upTo, limit)
    },
    async transact(lines) {
      for (const { Put, Delete, Update, ConditionCheck } of lines) {
        const { pk = '' } = (Put?.Item ??
          Delete?.Key ??
          Update?.Key ??
          ConditionCheck?.Key ??
          {}) as Partial<Key>
        if (pk.startsWith('LOG#') && Put) continue
        hold(rights.changes, pk, 'change')
      }
      return table.transact(lines)
    },
  }
}
