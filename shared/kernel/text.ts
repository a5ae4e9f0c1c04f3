import * as v from 'valibot'

// Control characters, direction overrides and signs of no width have no place in what people write; every script does,
// and with it the joiners that some of them are written with.
const unwanted = /(?![\n\t])\p{Cc}|[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu
const clean = (text: string): string => text.normalize('NFC').replace(unwanted, '').trim()

/** One line that must say something: trimmed, NFC, at most `most` characters. */
export const Line = (most = 200) =>
  v.pipe(
    v.string(),
    v.transform((text) => clean(text).replace(/\s+/g, ' ')),
    v.minLength(1),
    v.maxLength(most),
  )
/** One line that may be left empty. */
export const OptionalLine = (most = 200) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => clean(text).replace(/\s+/g, ' ')),
      v.maxLength(most),
    ),
    '',
  )
// As people write an address on paper: `kommune.dk/sag`, `www.kommun.se`. No mail address, and no number.
const withoutHttps = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}(?::\d+)?(?:[/?#]\S*)?$/u
const inFull = (text: string): string => (withoutHttps.test(text) ? `https://${text}` : text)

/** Can it be pressed in a mail? A host with a name, and nothing that could end the address before its end. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/(?:localhost(?![^\s:/?#])|[^\s"'<>\\.]+\.(?=[^\s"'<>\\]))[^\s"'<>\\]*$/i.test(text)

/** Where something can be read on the web; may be left empty. Typed without `https://`, it gets it. */
export const OptionalLink = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.transform(inFull),
    v.maxLength(500),
    v.check((text) => text === '' || isWebAddress(text), 'not-a-link'),
  ),
  '',
)
/** How one takes part from afar: a link as above, or a line in words ("Mötes-id 123 456"). */
export const LinkOrLine = v.pipe(OptionalLine(500), v.transform(inFull))
/** A link that is encrypted on the way: no name or password before the host, which could be taken for it. */
export const SecureLink = v.pipe(
  v.string(),
  v.trim(),
  v.transform(inFull),
  v.maxLength(500),
  v.regex(/^https:\/\/[^\s/?#@:.]+(\.[^\s/?#@:.]+)+(:\d+)?([/?#]\S*)?$/, 'not-a-secure-link'),
)
/** Prose of several lines that may be empty; line ends become `\n`. */
export const Prose = (most = 20_000) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => clean(text.replace(/\r\n?/g, '\n'))),
      v.maxLength(most),
    ),
    '',
  )

/** Strict on purpose: what does not fit here is not sent to. Lower-cased. */
export const MailAddress = v.pipe(
  v.string(),
  v.transform((text) => text.normalize('NFC').trim().toLowerCase()),
  v.maxLength(254),
  v.regex(
    /^[a-z0-9.!#$%&'*+/=?^_`{|}~æøåäöéü-]+@[a-z0-9æøåäöéü](?:[a-z0-9æøåäöéü.-]*[a-z0-9æøåäöéü])?\.[a-z]{2,}$/u,
    'not-an-email',
  ),
)
export const OptionalMailAddress = v.optional(v.union([v.literal(''), MailAddress]), '')

export const Phone = v.optional(
  v.pipe(
    v.string(),
    v.transform((text) => clean(text).replace(/\s+/g, ' ')),
    v.regex(/^(\+?[0-9 ()/-]{4,24})?$/, 'not-a-phone'),
  ),
  '',
)

/** Short name of a tenant in addresses: `egedal`, `uddevalla-kommun`. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/))
