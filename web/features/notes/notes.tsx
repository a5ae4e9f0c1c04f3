import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, dayText } from '#shared/locales/wording'
import type { NotesView } from '#shared/notes/api'
import { Written, WrittenLine } from '../../lib/prose.tsx'
import { Card, DescriptionList, Heading, MomentText } from '../../ui/index.ts'
import { outcomeKinds } from './notes-posted.ts'
import './notes.css'

/** The notes to read: who was there, what was said, what came out of it, what is taken back. */
export function NotesToRead(props: { slug: string; language: Language; notes: NotesView }) {
  const { slug, language, notes } = props
  const t = sentences(language, 'notes')
  const papers = sentences(language, 'documents')
  const present = (came: NotesView['attended'][number]['came']) =>
    notes.attended.filter((row) => row.came === came).map(({ name }) => name)
  const facts = [
    { term: papers('present'), value: present('on-site').join(', ') },
    { term: papers('online'), value: present('digital').join(', ') },
    { term: papers('absent'), value: present('absent').join(', ') },
    { term: papers('recorder'), value: notes.recorder },
  ].filter(({ value }) => value)
  return (
    <>
      <Card>
        <DescriptionList
          items={[
            { term: papers('when'), value: dayText(language, notes.date, { year: true }) },
            ...(notes.place ? [{ term: papers('where'), value: notes.place }] : []),
            ...facts,
          ]}
        />
        {notes.sentAt && (
          <p className="r-quiet">
            {t('sentAt')} <MomentText language={language} instant={notes.sentAt} />
          </p>
        )}
        <p className="r-files">
          <a href={`/${slug}/meetings/${notes.meeting}/files/notes.pdf`}>{t('asPdf')}</a>
          <a href={`/${slug}/meetings/${notes.meeting}/files/notes.docx`}>{t('asWord')}</a>
        </p>
      </Card>
      <ol className="r-notes">
        {notes.items.map((item) => (
          <li key={item.item}>
            <Heading level={2}>{item.closed && !item.title ? papers('closedItem') : item.title}</Heading>
            <Written text={item.text} />
            {outcomeKinds.map((kind) => {
              const said = item.outcomes.filter((outcome) => outcome.kind === kind)
              return (
                said.length > 0 && (
                  <div key={kind} className="r-outcome">
                    <h3 className="ds-heading r-h4">{papers(`outcome-${kind}`)}</h3>
                    <ul>
                      {said.map(({ text }) => (
                        <li key={text}>
                          <WrittenLine text={text} />
                        </li>
                      ))}
                    </ul>
                  </div>
                )
              )
            })}
          </li>
        ))}
      </ol>
      {notes.takenBack && (
        <Card title={papers('takenBack')} tinted>
          {notes.takenBack.length === 0 ? (
            <p>{papers('nothingTakenBack')}</p>
          ) : (
            <ul>
              {notes.takenBack.map(({ text, owner, due }) => (
                <li key={text}>
                  {[text, owner, due && t('dueBy', { day: dateText(language, due) })]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
    </>
  )
}
