import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import type { PastMembers } from '#shared/members/api'
import { EmptyState, Link, Table } from '../../ui/index.ts'
import { roleWord } from './words.ts'

/** Who held a seat before, with the period; the reason is for the secretary. */
export function Past(props: { slug: string; language: Language; view: PastMembers }) {
  const { slug, language, view } = props
  const t = sentences(language, 'members')
  if (view.rows.length === 0) return <EmptyState title={t('pastNone')} />
  const titleOf = (key: string) => view.groups.find((group) => group.key === key)?.title ?? key
  return (
    <Table
      caption={t('pastTitle')}
      hideCaption
      rows={view.rows}
      rowKey={(row) => row.membership}
      columns={[
        {
          key: 'name',
          label: t('name'),
          heads: true,
          cell: (row) =>
            view.mayEdit ? (
              <Link href={`/${slug}/bodies/${view.body.id}/people/${row.person}`}>{row.name}</Link>
            ) : (
              row.name
            ),
        },
        { key: 'group', label: t('seats'), cell: (row) => titleOf(row.group) },
        { key: 'role', label: t('role'), cell: (row) => roleWord(language, row.role) },
        {
          key: 'period',
          label: t('period'),
          cell: (row) =>
            t('fromUntil', {
              from: dateText(language, row.from, { year: true }),
              to: dateText(language, row.to ?? row.from, { year: true }),
            }),
        },
        ...(view.mayEdit
          ? [
              {
                key: 'reason',
                label: t('reason'),
                cell: (row: PastMembers['rows'][number]) => row.reach?.endReason ?? '',
              },
            ]
          : []),
      ]}
    />
  )
}
