import { filesApi, hearingPapersApi, type PapersView, type UploadView } from '#shared/files/api'
import { hearingPlace, isOutsidePlace } from '#shared/files/places'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { type Api, shown } from '../../lib/api.ts'
import type { Posted } from '../../lib/form.ts'
import { notHere } from '../../lib/not-here.ts'
import { isHearingId, papersPage } from '../../lib/papers-page.ts'

const fileId = /^f_[0-9a-hjkmnp-tv-z]{20}$/

export const loadPapers = (api: Api, id: string): Promise<PapersView> =>
  shown(
    isHearingId(id)
      ? api.call(hearingPapersApi.list, { params: { hearing: id } })
      : api.call(filesApi.list, { params: { meeting: id } }),
  )

export const loadForm = (api: Api, id: string, place: string): Promise<UploadView> =>
  shown(
    isHearingId(id)
      ? api.call(hearingPapersApi.form, { params: { hearing: id, place } })
      : api.call(filesApi.form, { params: { meeting: id, place } }),
  )

/** Off its place, or back; `place` where the one it hung in is gone. */
export function movePaperOf(
  api: Api,
  id: string,
  file: string,
  move: 'setAside' | 'fetchBack',
  posted: Posted,
) {
  const body = { place: posted.text('place') }
  if (isHearingId(id)) {
    const params = { hearing: id, file }
    return move === 'setAside'
      ? api.call(hearingPapersApi.setAside, { params, posted })
      : api.call(hearingPapersApi.fetchBack, { params, body, posted })
  }
  const params = { meeting: id, file }
  return move === 'setAside'
    ? api.call(filesApi.setAside, { params, posted })
    : api.call(filesApi.fetchBack, { params, body, posted })
}

/** Where the paper can be fetched during the next minute. */
export async function addressOfPaper(
  api: Api,
  id: string,
  file: string,
  by: 'reader' | 'public' = 'reader',
): Promise<string> {
  if (!fileId.test(file)) return notHere()
  const { address } = await shown(
    by === 'public'
      ? api.call(hearingPapersApi.readPublic, { params: { hearing: id, file } })
      : isHearingId(id)
        ? api.call(hearingPapersApi.read, { params: { hearing: id, file } })
        : api.call(filesApi.read, { params: { meeting: id, file } }),
  )
  return address
}

/** What the place is called: an item by its title, the others by a word of their own. */
export function placeName(language: Language, { place, name }: { place: string; name: string }): string {
  const t = sentences(language, 'files')
  if (place === hearingPlace) return t('matter')
  if (isOutsidePlace(place)) return t(place)
  return name || t('closedItem')
}

/** The way back: the body, what the papers hang on, and the papers on the page under them. */
export function papersCrumbs(
  slug: string,
  language: Language,
  { of, body }: Pick<PapersView, 'of' | 'body'>,
  under = false,
) {
  const page = papersPage(slug, of.id)
  const outside = { href: `/${slug}/bodies/${body.id}/forums`, label: sentences(language, 'forums')('title') }
  const own = {
    href: page.replace(/\/papers$/, ''),
    label: of.title || (of.date ? dayText(language, of.date) : ''),
  }
  return [
    { href: `/${slug}/bodies/${body.id}`, label: body.name },
    of.outside ? outside : own,
    ...(under ? [{ href: page, label: sentences(language, 'files')('title') }] : []),
  ]
}
