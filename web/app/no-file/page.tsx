import { sentenceOf, sentences } from '#shared/locales/translate'
import { opened } from '../../lib/opened.ts'
import { ownPath } from '../../lib/own-path.ts'
import { pathOfPage } from '../../lib/path-of-page.ts'
import { Buttons, Card, LinkButton, Page } from '../../ui/index.ts'

/** A file that was asked for and refused: why, and the way back to where it was asked for. */
export default async function NoFilePage(props: {
  params: Promise<object>
  searchParams: Promise<{ why?: string; from?: string }>
}) {
  const { why, from, language } = await opened(props)
  const t = sentences(language, 'files')
  const said = why && why !== 'broken' ? sentenceOf(language, 'problems', why) : null
  return (
    <Page language={language} title={t('noFileTitle')} path={await pathOfPage()}>
      <Card>
        <p>{said ?? t('noFile')}</p>
        <Buttons>
          <LinkButton href={ownPath(from) ?? '/'} variant="secondary">
            {t('noFileBack')}
          </LinkButton>
        </Buttons>
      </Card>
    </Page>
  )
}
