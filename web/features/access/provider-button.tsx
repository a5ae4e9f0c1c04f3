/**
 * Begins the sign-in at a tenant's own provider. A plain form, since it leaves our site: it works without JavaScript,
 * and the answer (a redirect with next-auth's cookies) goes to the browser itself.
 */
export function ProviderButton(props: {
  slug: string
  to: string
  words: string
  ticket?: string
  /** Links the provider to the account that is signed in, instead of signing in. */
  link?: boolean
}) {
  const { slug, to, words, ticket, link } = props
  return (
    <form method="post" action={`/api/auth/begin/${slug}`}>
      <input type="hidden" name="to" value={to} />
      {ticket && <input type="hidden" name="ticket" value={ticket} />}
      {link && <input type="hidden" name="link" value="yes" />}
      <button type="submit" className="ds-button" data-variant="primary">
        {words}
      </button>
    </form>
  )
}
