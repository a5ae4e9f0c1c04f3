import './bodies.css'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Card, Cards, Heading, Link } from '../../ui/index.ts'
import { choicesOf } from './templates.ts'

/** "Hvad vil du begynde med?": the templates of the country, the likeliest first. */
export function Choices(props: {
  language: Language
  slug: string
  country: 'dk' | 'se'
  host: 'municipality' | 'association'
  /** Of the headings: under a heading of the page's own, or under its title. */
  level: 2 | 3
}) {
  const { language, slug, country, host, level } = props
  const t = sentences(language, 'bodies')
  return choicesOf(country, host).map(({ kind, templates }) => (
    <section key={kind} className="r-choices" aria-labelledby={`choices-${kind}`}>
      <Heading level={level} id={`choices-${kind}`}>
        {t(kind)}
      </Heading>
      <Cards columns={2}>
        {templates.map((template) => (
          <Card key={template.key}>
            <p>
              <Link href={`/${slug}/bodies/new/${template.key}`}>
                <strong>{template.choice}</strong>
              </Link>
            </p>
            <p>{template.about}</p>
          </Card>
        ))}
      </Cards>
    </section>
  ))
}
