import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, fromDayNumber } from '../kernel/dates.ts'
import {
  deletedGroups,
  graceDays,
  graceIsOver,
  lastDay,
  mayTakeBack,
  sealedText,
  tenantAfter,
  typedName,
} from './leaving.ts'
import { type TenantMove, tenantMoves } from './lifecycle.ts'
import type { DeletionCertificate } from './schema.ts'
import { letsIn, lives, TenantState } from './schema.ts'

const day = fc.integer({ min: 15_000, max: 30_000 }).map(fromDayNumber)

test('who leaves has thirty days, whole ones, to take it back', () => {
  fc.assert(
    fc.property(day, fc.nat(60), (today, later) => {
      const on = lastDay(today)
      expect(daysBetween(today, on)).toBe(graceDays)
      expect(graceIsOver({ on }, addDays(today, later))).toBe(later >= graceDays)
    }),
  )
})

test('no way of moves leads from deleting back to anything but deleted', () => {
  const moves = Object.keys(tenantMoves) as TenantMove[]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 30 }), (tried) => {
      let state: TenantState = 'provisioning'
      let doomed = false
      for (const name of tried) {
        const after = tenantAfter(state, name)
        if (after.ok) state = after.value
        if (state === 'deleting') doomed = true
        if (doomed) expect(['deleting', 'deleted']).toContain(state)
      }
    }),
  )
})

test('a tenant is deleted only by leaving first, and nobody who works there is shut out while it leaves', () => {
  for (const state of TenantState.options)
    expect(tenantAfter(state, 'begin-deleting').ok, state).toBe(state === 'leaving')
  expect(TenantState.options.filter(letsIn)).toEqual(['open', 'leaving'])
  expect(TenantState.options.filter(lives)).toEqual(['open', 'suspended', 'leaving'])
})

test('what an operator began an administrator cannot take back; the other way round an operator can', () => {
  expect(mayTakeBack({ by: 'operator' }, 'administrator')).toEqual({
    ok: false,
    problem: { type: 'operator-decides' },
  })
  for (const by of ['administrator', 'operator'] as const)
    expect(mayTakeBack({ by: 'administrator' }, by).ok).toBe(true)
  expect(mayTakeBack({ by: 'operator' }, 'operator').ok).toBe(true)
})

test('the name is typed as it stands; capitals and spaces are forgiven, a part of it is not', () => {
  expect(typedName(' köbenhavns  kommune', 'Köbenhavns Kommune')).toBe(true)
  for (const typed of ['', 'Köbenhavns', 'Kobenhavns Kommune', 'Köbenhavns Kommune!'])
    expect(typedName(typed, 'Köbenhavns Kommune'), typed).toBe(false)
})

test('of what is deleted nothing is left uncounted, whatever kinds there are', () => {
  const kinds = fc.dictionary(
    fc.constantFrom('person', 'membership', 'meeting', 'log', 'cost', 'hearing', 'a-kind-of-tomorrow'),
    fc.integer({ min: 1, max: 9999 }),
  )
  fc.assert(
    fc.property(kinds, (counts) => {
      const told = deletedGroups(counts).reduce((sum, { count }) => sum + count, 0)
      expect(told).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0))
    }),
  )
})

test('the seal of a proof covers every fact on it', () => {
  const facts: Omit<DeletionCertificate, 'hash'> = {
    code: 'abc',
    name: 'Egedal Kommune',
    organisation: 'dk-municipality-240',
    language: 'da',
    askedBy: 'Nora Prøve',
    askedAt: '2027-02-01T09:00:00.000Z',
    deletedAt: '2027-03-03T09:00:00.000Z',
    counts: [{ group: 'people', count: 3 }],
    tables: 1,
    files: 2,
  }
  const changes: Partial<DeletionCertificate>[] = [
    { code: 'abd' },
    { name: 'Egedal' },
    { organisation: 'x' },
    { askedBy: '' },
    { askedAt: '2027-02-02T09:00:00.000Z' },
    { deletedAt: '2027-03-04T09:00:00.000Z' },
    { counts: [{ group: 'people', count: 4 }] },
    { counts: [] },
    { tables: 2 },
    { files: 0 },
  ]
  const texts = [facts, ...changes.map((change) => ({ ...facts, ...change }))].map(sealedText)
  expect(new Set(texts).size).toBe(texts.length)
})
