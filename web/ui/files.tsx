import { number } from '#shared/countries/format'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'

/** "budget.pdf (1,2 MB)": never less than one kB. */
export function fileText(language: Language, { name, size }: { name: string; size: number }): string {
  const t = sentences(language, 'files')
  const said =
    size >= 1_000_000
      ? t('megabytes', { size: number(Math.round(size / 100_000) / 10, language) })
      : t('kilobytes', { size: number(Math.max(1, Math.round(size / 1000)), language) })
  return t('size', { name, size: said })
}

/** Files to fetch, each with its size; nothing where there are none. `at` is the address that they lie under. */
export function FileLinks(props: {
  language: Language
  files: readonly { id: string; name: string; size: number }[]
  at: string
}) {
  const { language, files, at } = props
  if (files.length === 0) return null
  return (
    <p className="r-files">
      {files.map((file) => (
        <a key={file.id} href={`${at}/${file.id}`}>
          {fileText(language, file)}
        </a>
      ))}
    </p>
  )
}
