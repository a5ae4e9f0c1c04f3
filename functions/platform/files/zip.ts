import { crc32, deflateRawSync } from 'node:zlib'

/** One file within a ZIP: its path with slashes, and what it holds; a text is kept as UTF-8. */
export type Zipped = { readonly name: string; readonly content: string | Uint8Array }

const most = 0xffff
const mostBytes = 0xffffffff
/** Names are UTF-8 (bit 11 of the flags). */
const utf8 = 0x0800
const packed = 8

/**
 * The files as one ZIP that every program opens (APPNOTE 6.3: deflate, UTF-8 names, no ZIP64), in the order given.
 * `at` is the local time that the files bear, `2027-02-01T09:00`; a ZIP knows no zone, and no year before 1980.
 * Throws on more than 65,535 files, on 4 GB, and on a name that is absolute or climbs.
 */
export function zipOf(files: readonly Zipped[], at: string): Uint8Array {
  if (files.length > most) throw new RangeError(`${files.length} files in one ZIP`)
  const [time, day] = stampOf(at)
  const parts: Buffer[] = []
  const index: Buffer[] = []
  let offset = 0
  for (const { name, content } of files) {
    if (name.startsWith('/') || name.split('/').some((step) => step === '..' || step === ''))
      throw new RangeError(`${name} is no place within a ZIP`)
    const bytes = Buffer.from(content as Uint8Array)
    const body = deflateRawSync(bytes)
    const path = Buffer.from(name, 'utf8')
    // Version, flags, method, time, day, check sum, sizes, length of the name, nothing extra: the same in both places.
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(utf8, 2)
    about.writeUInt16LE(packed, 4)
    about.writeUInt16LE(time, 6)
    about.writeUInt16LE(day, 8)
    about.writeUInt32LE(crc32(bytes), 10)
    about.writeUInt32LE(body.length, 14)
    about.writeUInt32LE(bytes.length, 18)
    about.writeUInt16LE(path.length, 22)
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), about, path, body)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    index.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), about, where, path)
    offset += 30 + path.length + body.length
    if (offset > mostBytes) throw new RangeError('a ZIP holds at most 4 GB')
  }
  const directory = Buffer.concat(index)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

/** Time and day as a ZIP keeps them: seconds by two, years since 1980. */
function stampOf(at: string): [number, number] {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/.exec(at)
  if (!found) throw new RangeError(`${at} is no time`)
  const [year, month, date, hour, minute, second] = found.slice(1).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return [
    (hour << 11) | (minute << 5) | (second >> 1),
    ((Math.max(year, 1980) - 1980) << 9) | (month << 5) | date,
  ]
}
