import './charters.css'
import type { Box } from '#shared/charters/boxes'
import type { Clause } from '#shared/charters/schema'
import { type Around, type Part, partsOfClause } from '#shared/charters/sentences'
import type { Language } from '#shared/locales/languages'
import { Check } from '../../ui/index.ts'
import { NumberInSentence } from './number-in-sentence.tsx'
import { charterWords } from './words.ts'

/** Clauses without which a body is none: who is in it, and what it may. */
const always: readonly string[] = ['seats', 'competence']

/** The clauses of a template as sentences, each with its numbers as boxes and a tick for "this holds for us". */
export function ClauseBoxes(props: { language: Language; clauses: readonly Clause[]; around: Around }) {
  const { language, clauses, around } = props
  return (
    <ul className="r-clauses">
      {clauses.map((clause) => (
        <li key={clause.kind} className="r-clause">
          <ClauseTitle language={language} kind={clause.kind} held />
          <ClauseSentence language={language} clause={clause} around={around} />
        </li>
      ))}
    </ul>
  )
}

/** The title of a clause with its tick; the two that always hold have none. */
export function ClauseTitle(props: { language: Language; kind: Clause['kind']; held: boolean }) {
  const { language, kind, held } = props
  const title = charterWords(language).say(`title-${kind}`, {})
  return always.includes(kind) ? (
    <h3 className="ds-heading r-h4">{title}</h3>
  ) : (
    <Check name={`holds.${kind}`} label={title} checked={held} />
  )
}

/** The sentence of a clause, its numbers as boxes named `numbers.<box>`. */
export function ClauseSentence(props: { language: Language; clause: Clause; around: Around }) {
  const { language, clause, around } = props
  const [numbered, rest] = untilLastBox(partsOfClause(clause, around, charterWords(language)))
  return (
    <>
      {numbered.length > 0 && (
        <p>
          {numbered.map((part) =>
            'text' in part ? (
              part.text
            ) : (
              <NumberInSentence
                key={part.box.name}
                name={`numbers.${part.box.name}`}
                label={boxLabel(language, part.box)}
                value={part.box.value}
              />
            ),
          )}
        </p>
      )}
      {rest && <p>{rest}</p>}
    </>
  )
}

/** The sentence with the boxes, and the sentences after it, which need no room for boxes. */
function untilLastBox(parts: readonly Part[]): [readonly Part[], string] {
  const last = parts.at(-1)
  if (!last || 'box' in last) return [parts, '']
  if (parts.length === 1) return [[], last.text]
  const end = last.text.indexOf('. ')
  if (end < 0) return [parts, '']
  return [[...parts.slice(0, -1), { text: last.text.slice(0, end + 1) }], last.text.slice(end + 2)]
}

const boxLabel = (language: Language, box: Box): string =>
  charterWords(language).say(`box-${box.counts}`, box.group ? { group: box.group } : {})
