import { inflateRawSync, inflateSync } from 'node:zlib'

/** For tests: the files within a Word file, by name. */
export function unzipped(file: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(file)
  const files = new Map<string, string>()
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const method = bytes.readUInt16LE(at + 10)
    const size = bytes.readUInt32LE(at + 20)
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size)
    files.set(name, (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}

type Page = { words: string; lowest: Record<string, number> }
type OpenedPdf = { plain: string; tags: string[]; words: string; pages: Page[] }

/** For tests: a PDF as text, its packed streams opened; and the words by the tags that hold them. */
export function openedPdf(file: Uint8Array): OpenedPdf {
  const raw = Buffer.from(file).toString('latin1')
  const objects = new Map<number, string>()
  const streams = new Map<number, string>()
  for (const found of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const number = Number(found[1])
    const body = found[2] ?? ''
    const at = body.indexOf('stream\n')
    objects.set(number, at < 0 ? body : body.slice(0, at))
    if (at < 0) continue
    const data = Buffer.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1')
    streams.set(number, (body.includes('FlateDecode') ? inflateSync(data) : data).toString('latin1'))
  }
  const fonts = new Map<string, Map<number, string>>()
  for (const body of objects.values())
    for (const [, name, at] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = objects.get(Number(at))?.match(/\/ToUnicode (\d+) 0 R/)?.[1]
      if (name && unicode) fonts.set(name, unicodeOf(streams.get(Number(unicode)) ?? ''))
    }
  const pages = [...streams.values()]
    .filter((stream) => stream.includes(' Tf'))
    .map((stream): Page => {
      const said = wordsOf(stream, fonts)
      return {
        words: said.map(([words]) => words).join('\n'),
        lowest: Object.fromEntries(said.map(([words, y]) => [words.trim(), y])),
      }
    })
  const tags = [...objects.values()].flatMap((body) => {
    const tag = body.match(/^<<\n\/S \/(\w+)/)?.[1]
    return tag && body.includes('/P ') ? [tag] : []
  })
  return {
    plain: [...objects.values()].join('\n'),
    tags,
    words: pages.map(({ words }) => words).join('\n'),
    pages,
  }
}

function unicodeOf(map: string): Map<number, string> {
  const found = new Map<number, string>()
  for (const [, first, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g)) {
    let code = Number.parseInt(first ?? '0', 16)
    for (const [, hex] of (list ?? '').matchAll(/<([0-9a-f ]*)>/g)) {
      const units = (hex ?? '').replace(/ /g, '').match(/.{4}/g) ?? []
      found.set(code++, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))))
    }
  }
  return found
}

/** What is written on a page, stroke by stroke, with its height above the foot of the page. */
function wordsOf(stream: string, fonts: ReadonlyMap<string, Map<number, string>>): [string, number][] {
  let font = new Map<number, string>()
  let y = 0
  const words: [string, number][] = []
  for (const [, height, name, shown] of stream.matchAll(
    /1 0 0 1 [\d.-]+ ([\d.-]+) Tm|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g,
  )) {
    if (height) y = Number(height)
    if (name) font = fonts.get(name) ?? font
    if (shown === undefined) continue
    const codes = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? [])
    words.push([codes.map((code) => font.get(Number.parseInt(code, 16)) ?? '?').join(''), y])
  }
  return words
}
