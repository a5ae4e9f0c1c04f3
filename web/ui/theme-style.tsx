import { headers } from 'next/headers'

/** A tenant's saved theme, in its layout. Links between tenants are plain ones, so that each loads its own. */
export async function ThemeStyle(props: { css: string }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made by themeCss alone, which takes nothing but #rrggbb
    <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: props.css }} />
  )
}
