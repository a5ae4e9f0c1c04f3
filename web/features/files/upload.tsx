import type { UploadView } from '#shared/files/api'
import { endings } from '#shared/files/rules'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { papersPage } from '../../lib/papers-page.ts'
import { Card } from '../../ui/index.ts'
import { UploadForm } from './upload-form.tsx'
import './files.css'

/**
 * A plain form that goes straight to where files are received and comes back here: it needs no script, and the file
 * passes no function of ours on its way. What signs it lapses in nine minutes: with a script it is signed anew when
 * it is sent; without one, the page itself says so a minute before and takes the button away in time.
 */
export function Upload(props: { slug: string; language: Language; view: UploadView }) {
  const { slug, language, view } = props
  const t = sentences(language, 'files')
  const page = `${papersPage(slug, view.of.id)}/add`
  const again = `?place=${view.place.place}`
  return (
    <Card>
      <UploadForm
        action={view.action}
        fields={view.fields}
        freshAt={`${page}/form${again}`}
        words={{ send: t('send'), renewing: t('renewing') }}
        lapse={
          <>
            <p className="r-upload__lapsing">
              {t('lapsing')} <a href={`${page}${again}`}>{t('renew')}</a>
            </p>
            <p className="r-upload__lapsed">
              {t('lapsed')} <a href={`${page}${again}`}>{t('renew')}</a>
            </p>
          </>
        }
      >
        <div className="r-field">
          <label className="r-label" htmlFor="file">
            {t('choose')}
          </label>
          <p className="r-hint" id="file-hint">
            {t('chooseHint')}
          </p>
          <input
            id="file"
            type="file"
            name="file"
            required
            accept={endings.map((ending) => `.${ending}`).join(',')}
            aria-describedby="file-hint"
            className="r-input"
          />
        </div>
        {view.of.outside && <p className="r-hint">{t('outsideMail')}</p>}
      </UploadForm>
    </Card>
  )
}
