import { headers } from 'next/headers'
import { ThemeSheet } from './theme-sheet.tsx'

/** Custom properties and colours, as `themeCss` writes them and the API keeps them. */
const properties = /^(?:--[a-z0-9-]+: ?#[0-9a-f]{6}; ?)+$/i

/** A tenant's saved theme, on each of its pages. */
export async function ThemeStyle(props: { css: string }) {
  if (!properties.test(props.css)) return null
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return <ThemeSheet css={`:root{${props.css}}`} nonce={nonce} />
}
