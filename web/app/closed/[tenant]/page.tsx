import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { leavingApi } from '#shared/tenancy/leaving-api'
import { openApi, shown } from '../../../lib/api.ts'
import { pageLanguage } from '../../../lib/language.ts'
import { notHere } from '../../../lib/not-here.ts'
import { pathOfPage } from '../../../lib/path-of-page.ts'
import { Card, LinkButton, Page } from '../../../ui/index.ts'

/** A tenant that is closed for a time, or gone: one quiet card, and whom to write to. */
export default async function ClosedPage(props: { params: Promise<{ tenant: string }> }) {
  const [{ tenant: slug }, language, path] = await Promise.all([props.params, pageLanguage(), pathOfPage()])
  if (!/^[a-z0-9-]{1,40}$/.test(slug)) return notHere()
  const { name, state, operator, deletedOn } = await shown(
    openApi.call(leavingApi.closed, { params: { slug } }),
  )
  const t = sentences(language, 'leaving')
  const isClosed = state === 'suspended'
  return (
    <Page language={language} title={isClosed ? t('closedTitle') : t('goneTitle')} path={path}>
      <Card>
        <p>
          {isClosed
            ? t('closedText', { name })
            : deletedOn
              ? t('goneText', { name, day: dayText(language, deletedOn, { year: true }) })
              : t('goneSoon', { name })}
        </p>
        {isClosed ? (
          operator && (
            <p>
              {t.rich('closedWrite', {
                address: operator,
                link: (words) => <a href={`mailto:${operator}`}>{words}</a>,
              })}
            </p>
          )
        ) : (
          <p>{t('goneElse', { name })}</p>
        )}
        <div className="r-buttons">
          <LinkButton href="/" variant="secondary">
            {t('goneStart')}
          </LinkButton>
        </div>
      </Card>
    </Page>
  )
}
