import { localDateOf, wallTimeOf } from '#shared/kernel/dates'
import { refused } from '#shared/kernel/result'
import { regionFilesApi } from '#shared/region/api'
import { councilsOf, overviewOf } from '#shared/region/overview'
import { serveFiles } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { cards, linksTaken, tenants, typedCards } from '../platform/table/records.ts'
import { pressed } from './pressed.ts'

/** The overview across the members' councils as a workbook, filtered as the page is. */
export const regionSheet = (s: Surroundings) =>
  serveFiles(
    regionFilesApi,
    {
      overviewSheet: async ({ query, table, today, now, actor }) => {
        const [reader, tenant, held, typed] = await Promise.all([
          actor(),
          table.get(tenants.key()).then(tenants.read),
          table.queryAll('CARDS'),
          table.queryAll('COUNCILS'),
        ])
        const may = reader.may('coordinate')
        if (!may.ok) return may
        if (tenant?.kind !== 'association') return refused({ type: 'not-found' })
        const members = councilsOf(
          tenant.municipalities,
          linksTaken.list(held),
          cards.list(held),
          typedCards.list(typed),
          today,
        )
        const { municipality, kind, only } = query
        const { rows } = overviewOf(
          members,
          {
            ...(municipality ? { municipality } : {}),
            ...(kind ? { kind } : {}),
            ...(only ? { only } : {}),
          },
          today,
        )
        return pressed(s, {
          make: 'overview',
          rows,
          language: query.language ?? tenant.language,
          today,
          at: `${localDateOf(now)}T${wallTimeOf(now)}`,
        })
      },
    },
    s,
  )
