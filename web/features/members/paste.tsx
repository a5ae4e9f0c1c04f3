import type { SeatGroup } from '#shared/charters/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Form, type Option } from '../../ui/index.ts'
import { pasteList } from './actions.ts'
import { PasteStages } from './paste-stages.tsx'
import { channelOptions, groupOptions, today } from './words.ts'

/** One form in two steps: the text, then the rows to look through. Nothing is stored before the last press. */
export function Paste(props: {
  slug: string
  body: string
  language: Language
  groups: readonly SeatGroup[]
  municipalities: readonly { code: string; name: string }[]
}) {
  const { slug, body, language, groups, municipalities } = props
  const t = sentences(language, 'members')
  const places: Option[] =
    municipalities.length > 1 ? municipalities.map(({ code, name }) => ({ value: code, label: name })) : []
  return (
    <Form id="paste" action={pasteList.bind(null, slug, body)} language={language}>
      <PasteStages
        today={today()}
        groups={groupOptions(groups)}
        municipalities={places}
        channels={channelOptions(language)}
        words={{
          label: t('pasteLabel'),
          hint: t('pasteHint'),
          read: t('pasteRead'),
          back: t('pasteAgain'),
          from: t('pasteFrom'),
          seat: t('pasteImport'),
          seating: t('pasteImporting'),
          include: t('pasteInclude'),
          more: t('pasteMore'),
          was: t('pasteWas'),
          name: t('name'),
          email: t('email'),
          phone: t('phone'),
          group: t('group'),
          municipality: t('municipality'),
          title: t('jobTitle'),
          organisation: t('organisation'),
          address: t('address'),
          channel: t('channel'),
          channelAuto: t('channelAuto'),
          substituteName: t('substituteName'),
          substituteEmail: t('substituteEmail'),
        }}
      />
    </Form>
  )
}
