import type { GatewayEvent, Lambda } from '../../infra/local/lambda.ts'

export type Page = {
  readonly path: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** As they were set, with all that is said of them. */
  readonly cookies: readonly string[]
  /** Where a redirect leads, as a path of our own. */
  readonly location: string
  readonly html: string
  /** What a reader reads. */
  readonly words: string
  /** The word of this answer alone by which its scripts and styles are known. */
  readonly nonce: string
}

/**
 * A browser that knows forms and cookies and nothing else, with the gateway between it and the function: what it says
 * comes to the function as an HTTP API hands it on.
 */
export class Browser {
  private readonly jar = new Map<string, string>()
  private readonly lambda: Lambda
  private readonly says: Readonly<Record<string, string>>

  constructor(lambda: Lambda, says: Readonly<Record<string, string>>) {
    this.lambda = lambda
    this.says = says
  }

  opens(path: string): Promise<Page> {
    return this.asks('GET', path)
  }

  /** Fills in the form of the page that has these fields with these values, and sends it as the page says. */
  async sends(
    page: Page,
    which: Readonly<Record<string, string>>,
    typed: Readonly<Record<string, string>>,
  ): Promise<Page> {
    const form = formsIn(page.html).find(({ fields }) =>
      Object.entries(which).every(([name, value]) => fields.get(name) === value),
    )
    if (!form) throw new Error(`${page.path} has no form with ${JSON.stringify(which)}:\n${page.words}`)
    const body = new FormData()
    for (const [name, value] of new Map([...form.fields, ...Object.entries(typed)])) body.append(name, value)
    const sent = new Response(body)
    return this.asks('POST', form.action || page.path, {
      type: sent.headers.get('content-type') ?? '',
      bytes: Buffer.from(await sent.arrayBuffer()),
    })
  }

  private async asks(method: string, address: string, sent?: { type: string; bytes: Buffer }): Promise<Page> {
    const { pathname, search } = new URL(address, 'https://nowhere.example')
    const cookies = [...this.jar].map(([name, value]) => `${name}=${value}`)
    const event: GatewayEvent = {
      version: '2.0',
      routeKey: '$default',
      rawPath: decodeURI(pathname),
      rawQueryString: search.slice(1),
      headers: {
        accept: 'text/html',
        'accept-language': 'da',
        'user-agent': 'a browser without scripts',
        'x-forwarded-proto': 'https',
        ...(sent ? { 'content-type': sent.type, 'content-length': String(sent.bytes.length) } : {}),
        ...(sent ? { origin: `https://${this.says['x-forwarded-host']}` } : {}),
        ...this.says,
      },
      ...(cookies.length ? { cookies } : {}),
      requestContext: {
        http: { method, path: pathname, sourceIp: '198.51.100.1', userAgent: 'a browser without scripts' },
      },
      // The gateway hands on everything but text and JSON in base64.
      ...(sent ? { body: sent.bytes.toString('base64') } : {}),
      isBase64Encoded: sent !== undefined,
    }
    const {
      statusCode,
      headers = {},
      cookies: set = [],
      body = '',
      isBase64Encoded,
    } = await this.lambda.handle(event)
    for (const cookie of set) this.keeps(cookie)
    const html = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body
    const location = headers.location
      ? new URL(headers.location, `https://${this.says['x-forwarded-host']}`)
      : null
    return {
      path: address,
      status: statusCode,
      headers,
      cookies: set,
      location: location ? location.pathname + location.search : '',
      html,
      words: plain(html.replace(/<(script|style)\b.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ')),
      nonce: /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '',
    }
  }

  private keeps(cookie: string): void {
    const [pair = '', ...said] = cookie.split('; ')
    const [name = '', ...value] = pair.split('=')
    if (said.includes('Max-Age=0')) this.jar.delete(name)
    else this.jar.set(name, value.join('='))
  }
}

type FormOnPage = { readonly action: string; readonly fields: ReadonlyMap<string, string> }

/** The forms of a page, with what stands in their fields before anyone has typed. */
function formsIn(html: string): FormOnPage[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, said = '', inner = '']) => ({
    action: attribute(said, 'action') ?? '',
    fields: new Map(
      [...inner.matchAll(/<(?:input|button)\b([^>]*)>/g)].flatMap(([, field = '']): [string, string][] => {
        const name = attribute(field, 'name')
        return name ? [[name, attribute(field, 'value') ?? '']] : []
      }),
    ),
  }))
}

const attribute = (said: string, name: string): string | undefined => {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(said)?.[1]
  return value === undefined ? undefined : plain(value)
}

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  nbsp: ' ',
}
const plain = (text: string): string =>
  text.replace(/&(#x27|\w+);/g, (whole, name: string) => signs[name] ?? whole)
