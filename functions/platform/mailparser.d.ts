/** What our tests read of a mail; the package brings no types of its own. */
declare module 'mailparser' {
  type People = { readonly value: readonly { readonly name: string; readonly address?: string }[] }
  export type ParsedMail = {
    readonly subject?: string
    readonly text?: string
    readonly html: string | false
    readonly from?: People
    readonly to?: People
    readonly replyTo?: People
    readonly attachments: readonly {
      readonly filename?: string
      readonly contentType: string
      readonly content: Buffer
    }[]
  }
  export function simpleParser(raw: Buffer | string): Promise<ParsedMail>
}
