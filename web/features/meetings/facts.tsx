import type { ReactNode } from 'react'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { timeText } from '#shared/locales/wording'
import type { MeetingView } from '#shared/meetings/api'
import { WrittenLine } from '../../lib/prose.tsx'
import { DateText, DescriptionList } from '../../ui/index.ts'
import './meetings.css'

/** When, where, how to get in and how to be there digitally. `calendar` is the address of the calendar entry. */
export function Facts(props: { language: Language; view: MeetingView; calendar?: string }) {
  const { language, view, calendar } = props
  const t = sentences(language, 'meetings')
  const items: { term: string; value: ReactNode }[] = [
    {
      term: t('when'),
      value: (
        <>
          <DateText language={language} date={view.date} year />
          <br />
          {timeText(view.start, view.end)}
          {calendar && (
            <>
              <br />
              <a href={calendar}>{t('toCalendar')}</a>
            </>
          )}
        </>
      ),
    },
  ]
  const add = (term: string, text: string) => {
    if (text) items.push({ term, value: <WrittenLine text={text} /> })
  }
  add(t('where'), view.place)
  add(t('access'), view.access)
  if (view.link) {
    items.push({
      term: t('digital'),
      value: /^https?:\/\//.test(view.link) ? (
        <a href={view.link} rel="noopener">
          {t('join')}
        </a>
      ) : (
        <WrittenLine text={view.link} />
      ),
    })
  }
  add(t('jointWith'), view.jointWith)
  return <DescriptionList items={items} />
}
