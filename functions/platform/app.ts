import { Hono } from 'hono'
import { broken, nothingHere } from './slice.ts'

/** Joins the slices of one context and gives every stray request and every bug its plain problem document. */
export function contextOf(...slices: readonly Hono[]): Hono {
  const app = new Hono()
  for (const slice of slices) app.route('/', slice)
  app.onError((error, c) => broken(c, error))
  app.notFound(nothingHere)
  return app
}
