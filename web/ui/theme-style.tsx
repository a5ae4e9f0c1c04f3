import { headers } from 'next/headers'

/** Custom properties and colours, as `themeCss` writes them and the API keeps them. */
const properties = /^(?:--[a-z0-9-]+: ?#[0-9a-f]{6}; ?)+$/i

/** A tenant's saved theme, in its layout. Links between tenants are plain ones, so that each loads its own. */
export async function ThemeStyle(props: { css: string }) {
  if (!properties.test(props.css)) return null
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {`:root{${props.css}}`}
    </style>
  )
}
