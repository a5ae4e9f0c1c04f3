import type { UploadView } from '#shared/files/api'
import { endings } from '#shared/files/rules'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Card } from '../../ui/index.ts'

/**
 * A plain form that goes straight to where files are received and comes back here: it needs no script, and the file
 * passes no function of ours on its way.
 */
export function Upload(props: { language: Language; view: UploadView }) {
  const { language, view } = props
  const t = sentences(language, 'files')
  return (
    <Card>
      <form method="post" action={view.action} encType="multipart/form-data" className="r-form">
        {view.fields.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
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
        <button type="submit" className="ds-button" data-variant="primary">
          {t('send')}
        </button>
        <p className="r-hint">{t('addHint')}</p>
      </form>
    </Card>
  )
}
