// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of one text have no other name than their place
import { Fragment } from 'react'
import type { Block, Run } from '#shared/documents/paper'
import { proseOf, runsOf } from '#shared/documents/prose'

/** What an official wrote in a box, with its lists, bold words and links, as it stands in the mail and on paper. */
export function Written(props: { text: string }) {
  if (!props.text) return null
  return (
    <div className="r-written">
      <Blocks blocks={proseOf(props.text)} />
    </div>
  )
}

/** One line of it: a place with a link, something that was agreed. */
export const WrittenLine = (props: { text: string }) => <Runs runs={runsOf(props.text)} />

/** The blocks of a paper as they read on a page. */
export function Blocks(props: { blocks: readonly Block[] }) {
  return props.blocks.map((block, place) => {
    if (block.is === 'paragraph') {
      return (
        <p key={place}>
          <Runs runs={block.runs} />
        </p>
      )
    }
    const List = block.ordered ? 'ol' : 'ul'
    return (
      <List key={place}>
        {block.items.map((runs, point) => (
          <li key={point}>
            <Runs runs={runs} />
          </li>
        ))}
      </List>
    )
  })
}

/** Words with what is bold and what leads somewhere. */
export function Runs(props: { runs: readonly Run[] }) {
  return props.runs.map((run, place) => <Words key={place} {...run} />)
}

function Words({ text, bold, href }: Run) {
  const lines = text.split('\n').map((line, place) => (
    <Fragment key={place}>
      {place > 0 && <br />}
      {line}
    </Fragment>
  ))
  const words = bold ? <strong>{lines}</strong> : lines
  return href ? (
    <a href={href} rel="noopener nofollow">
      {words}
    </a>
  ) : (
    words
  )
}
