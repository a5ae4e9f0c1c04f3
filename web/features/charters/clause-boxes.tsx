import './charters.css'
import type { Box } from '#shared/charters/boxes'
import type { Clause } from '#shared/charters/schema'
import { type Around, partsOfClause } from '#shared/charters/sentences'
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
  return (
    <p>
      {partsOfClause(clause, around, charterWords(language)).map((part) =>
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
  )
}

const boxLabel = (language: Language, box: Box): string =>
  charterWords(language).say(`box-${box.counts}`, box.group ? { group: box.group } : {})
