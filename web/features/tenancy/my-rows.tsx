import type { Given } from '#shared/kernel/route'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { leavingApi } from '#shared/tenancy/leaving-api'
import { Card, LinkButton, Table } from '../../ui/index.ts'

const known = [
  'person',
  'membership',
  'contribution',
  'answer',
  'attendance',
  'proof',
  'cost',
  'certificate',
  'task',
] as const
type Known = (typeof known)[number] | 'other'

/** What is kept about the reader, in words; and all of it as a file. */
export function MyRows(props: { language: Language; slug: string; mine: Given<typeof leavingApi.myRows> }) {
  const { language, slug, mine } = props
  const t = sentences(language, 'leaving')
  const counts = new Map<Known, number>()
  for (const { kind, count } of mine.kinds) {
    const word: Known = known.find((each) => each === kind) ?? 'other'
    counts.set(word, (counts.get(word) ?? 0) + count)
  }
  const { contact, mailbox } = mine.tenant
  const who = [contact.name, contact.phone || contact.mail || mailbox].filter(Boolean).join(', ')
  return (
    <>
      <Card>
        <Table
          caption={t('mineKinds')}
          rows={[...counts]}
          rowKey={([kind]) => kind}
          columns={[
            { key: 'kind', label: t('proofWhat'), heads: true, cell: ([kind]) => t('mineKind', { kind }) },
            { key: 'count', label: t('proofCount'), number: true, cell: ([, count]) => String(count) },
          ]}
        />
        <div className="r-buttons">
          <LinkButton href={`/${slug}/my-page/rows/file`} variant="secondary" plain>
            {t('mineFile')}
          </LinkButton>
        </div>
        <p className="r-hint">{t('mineFileHint')}</p>
      </Card>
      <p>{who ? t('mineWrong', { who }) : t('mineNobody')}</p>
    </>
  )
}
