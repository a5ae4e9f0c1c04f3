import { sentences } from '#shared/locales/translate'
import { contributionsApi } from '#shared/meetings/api'
import { headingOf, OneProposal, raisedWords } from '../../../../../../features/contributions/proposal.tsx'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function ProposalPage(props: {
  params: Promise<{ tenant: string; body: string; contribution: string }>
}) {
  const { tenant, body, contribution, language } = await opened(props)
  const reader = await signedIn(tenant)
  const page = await shown(apiAs(reader).call(contributionsApi.read, { params: { body, contribution } }))
  const at = `/${tenant}/bodies/${body}`
  return (
    <TenantPage
      reader={reader}
      title={headingOf(page)}
      lead={
        <p>
          {page.body.name}. {raisedWords(language, page)}
        </p>
      }
      crumbs={[
        { href: at, label: page.body.name },
        { href: `${at}/proposals`, label: sentences(language, 'contributions')('title') },
      ]}
    >
      <OneProposal language={language} page={page} />
    </TenantPage>
  )
}
