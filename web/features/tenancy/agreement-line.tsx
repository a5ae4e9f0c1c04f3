import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { apiAs, type Reader, shown } from '../../lib/api.ts'
import { pageLanguage } from '../../lib/language.ts'
import { Link } from '../../ui/index.ts'

/** On the first visit: the agreement comes before anybody is written to. Said once, to the one who can accept it. */
export async function AgreementLine(props: { reader: Reader }) {
  const { reader } = props
  const { slug, invented } = reader.tenant
  if (invented || !reader.roles.includes('administrator')) return null
  const [language, { accepted }] = await Promise.all([
    pageLanguage(),
    shown(apiAs(reader).call(tenancyApi.agreement, {})),
  ])
  if (accepted) return null
  return (
    <p className="r-hint">
      {sentences(language, 'tenancy').rich('agreementLine', {
        link: (words) => <Link href={`/${slug}/settings/agreement`}>{words}</Link>,
      })}
    </p>
  )
}
