import type { ReactNode } from 'react'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Heading } from '../../ui/index.ts'
import './landing.css'

/** How we take care of what is written about people, in a reader's words. */
export function Privacy(props: { language: Language }) {
  const t = sentences(props.language, 'landing')
  return (
    <>
      <Said title={t('privacyWho')}>{t('privacyWhoText')}</Said>
      <Said title={t('privacyWhat')}>{t('privacyWhatText')}</Said>
      <Said title={t('privacyNumbers')}>{t('privacyNumbersText')}</Said>
      <Said title={t('privacyPublic')}>{t('privacyPublicText')}</Said>
      <Said title={t('privacyWhere')}>{t('privacyWhereText')}</Said>
      <Said title={t('privacyCookies')}>{t('privacyCookiesText')}</Said>
      <Said title={t('privacyRights')}>{t('privacyRightsText')}</Said>
    </>
  )
}

/** What we do so that everyone can take part, how it is tried, and whom to tell. */
export function Accessibility(props: { language: Language }) {
  const t = sentences(props.language, 'landing')
  return (
    <>
      <section className="landing-said">
        <Heading level={2}>{t('accessHow')}</Heading>
        <ul>
          <li>{t('accessHowKeyboard')}</li>
          <li>{t('accessHowText')}</li>
          <li>{t('accessHowColour')}</li>
          <li>{t('accessHowScript')}</li>
          <li>{t('accessHowPaper')}</li>
        </ul>
      </section>
      <Said title={t('accessTested')}>{t('accessTestedText')}</Said>
      <Said title={t('accessTell')}>{t('accessTellText')}</Said>
    </>
  )
}

function Said(props: { title: string; children: ReactNode }) {
  return (
    <section className="landing-said">
      <Heading level={2}>{props.title}</Heading>
      <p>{props.children}</p>
    </section>
  )
}
