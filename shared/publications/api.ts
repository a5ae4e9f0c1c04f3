import * as v from 'valibot'
import { BodyId, Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { Agreement, Publication, PublicationState, Told } from './schema.ts'

const BodyOfPublications = v.object({ id: BodyId, name: v.string() })

/** What has left the room and what is about to, newest first. */
export const PublicationsView = v.object({
  body: BodyOfPublications,
  /** The charter says that it is agreed on first. */
  asksAgreement: v.boolean(),
  publications: v.array(Publication),
  /** The cursor of the older ones. */
  next: v.nullable(v.string()),
  may: v.array(v.string()),
})
export type PublicationsView = v.InferOutput<typeof PublicationsView>

export const PublicationView = v.object({
  body: BodyOfPublications,
  asksAgreement: v.boolean(),
  publication: Publication,
  may: v.array(v.string()),
  version: v.number(),
})
export type PublicationView = v.InferOutput<typeof PublicationView>

const words = {
  title: Publication.entries.title,
  text: Publication.entries.text,
  link: Publication.entries.link,
}
export const WritePublication = v.object(words)
export const AddPublication = v.object({
  ...words,
  /** Agreed already, and told somewhere already: a note in ten seconds. */
  agreed: v.optional(v.nullable(Agreement), null),
  told: v.optional(v.nullable(Told), null),
})
export const MovePublication = v.object({
  move: v.picklist(['agree', 'publish', 'withdraw']),
  /** With `agree`: how and when. */
  agreed: v.optional(v.nullable(Agreement), null),
})

const PublicationReceipt = v.object({
  id: Id('publication'),
  state: PublicationState,
  version: v.number(),
})

export const publicationsApi = {
  list: route({
    method: 'GET',
    path: '/{bodies}/:body/publications',
    does: 'read-publications',
    asks: v.object({ after: v.optional(Id('publication')) }),
    gives: PublicationsView,
  }),
  read: route({
    method: 'GET',
    path: '/{bodies}/:body/publications/:publication',
    does: 'read-publications',
    gives: PublicationView,
  }),
  add: route({
    method: 'POST',
    path: '/{bodies}/:body/publications',
    does: 'write-publications',
    write: 'create',
    takes: AddPublication,
    gives: PublicationReceipt,
  }),
  /** Other words are agreed on anew. */
  edit: route({
    method: 'PUT',
    path: '/{bodies}/:body/publications/:publication',
    does: 'write-publications',
    write: 'change',
    takes: WritePublication,
    gives: PublicationReceipt,
  }),
  /** Refuses `agree-first`, and `person-named` where somebody would be named in public without consent. */
  move: route({
    method: 'POST',
    path: '/{bodies}/:body/publications/:publication/moves',
    does: 'write-publications',
    write: 'change',
    takes: MovePublication,
    gives: PublicationReceipt,
  }),
  tell: route({
    method: 'POST',
    path: '/{bodies}/:body/publications/:publication/channels',
    does: 'write-publications',
    write: 'change',
    takes: Told,
    gives: PublicationReceipt,
  }),
  /** What nobody outside has seen goes as if it had never been. */
  remove: route({
    method: 'DELETE',
    path: '/{bodies}/:body/publications/:publication',
    does: 'write-publications',
    write: 'change',
    gives: v.object({ removed: Id('publication') }),
  }),
} as const
