import { sentences } from '#shared/locales/translate'
import { regionApi } from '#shared/region/api'
import { CardForm } from '../../../../../features/region/councils.tsx'
import { RegionPage, regionReader } from '../../../../../features/region/region-page.tsx'
import { apiAs, shown } from '../../../../../lib/api.ts'
import { notHere } from '../../../../../lib/not-here.ts'
import { opened } from '../../../../../lib/opened.ts'

/** A typed card, put right or taken away. Cards that come by themselves have no such page. */
export default async function EditCardPage(props: { params: Promise<{ tenant: string; card: string }> }) {
  const { tenant: slug, card: id, language } = await opened(props)
  const reader = await regionReader(slug)
  const { members } = await shown(apiAs(reader).call(regionApi.councils, {}))
  const card =
    members.flatMap(({ cards }) => cards).find((each) => each.card === id && each.source !== 'linked') ??
    (await notHere())
  return (
    <RegionPage
      reader={reader}
      room="councils"
      title={sentences(language, 'councilCards')('editTitle')}
      below
      width="reading"
    >
      <CardForm
        language={language}
        slug={slug}
        members={members}
        municipality={card.municipality}
        card={card}
      />
    </RegionPage>
  )
}
