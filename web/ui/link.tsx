import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link within Rådslag. Nothing is fetched before it is pressed: each page is made for its reader, with a token and
 * reads of its own, and a menu of six would cost six pages.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
