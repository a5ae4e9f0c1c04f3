import type { HearingView } from '#shared/hearings/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { listText } from '#shared/locales/wording'
import { Written } from '../../lib/prose.tsx'
import { DescriptionList, Details, FileLinks } from '../../ui/index.ts'
import { dayWords, deadlineText } from './words.ts'
import './hearings.css'

/** The matter to read: by members, behind a link and by the one who carries it through. */
export function Matter(props: { language: Language; hearing: HearingView; papersAt: string }) {
  const { language, hearing, papersAt } = props
  const t = sentences(language, 'hearings')
  const [first] = hearing.earlier
  return (
    <>
      <Written text={hearing.text} />
      {hearing.papers.length > 0 && (
        <ul className="r-hearings__papers">
          {hearing.papers.map((paper) => (
            <li key={`${paper.title}${paper.link}`}>
              {paper.link ? <a href={paper.link}>{paper.title}</a> : <strong>{paper.title}</strong>}
              {paper.text && (
                <Details summary={t('readPaper', { title: paper.title })}>
                  <Written text={paper.text} />
                </Details>
              )}
            </li>
          ))}
        </ul>
      )}
      <FileLinks language={language} files={hearing.files ?? []} at={papersAt} />
      <DescriptionList
        items={[
          { term: t('sender'), value: hearing.sender.name },
          { term: t('deadline'), value: deadlineText(language, hearing.deadline) },
          ...(hearing.sender.caseNumber ? [{ term: t('senderCase'), value: hearing.sender.caseNumber }] : []),
          ...(hearing.topics.length
            ? [{ term: t('topicsOf'), value: listText(language, hearing.topics) }]
            : []),
          ...(hearing.legalBasis ? [{ term: t('legalBasis'), value: hearing.legalBasis }] : []),
          ...(hearing.parties ? [{ term: t('parties'), value: hearing.parties }] : []),
        ]}
      />
      {first && (
        <p className="r-quiet">
          {t('earlier', { count: hearing.earlier.length, first: dayWords(language, first.deadline) })}
        </p>
      )}
    </>
  )
}
