import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unzipped } from '../../../infra/local/papers.ts'
import { zipOf } from './zip.ts'

const at = '2027-02-01T09:30:10'

describe('A ZIP', () => {
  it('gives back every file by its name, whatever it holds', () => {
    const name = fc.stringMatching(/^[a-zæøå0-9 _-]{1,12}(\/[a-zæøå0-9_-]{1,12}){0,2}\.txt$/)
    fc.assert(
      fc.property(fc.dictionary(name, fc.string({ unit: 'grapheme' }), { maxKeys: 12 }), (files) => {
        const given = Object.entries(files).map(([name, content]) => ({ name, content }))
        const found = unzipped(zipOf(given, at))
        expect([...found]).toEqual(given.map(({ name, content }) => [name, content]))
      }),
    )
  })

  it('holds bytes as they are', () => {
    const content = Uint8Array.from({ length: 70_000 }, (_, nth) => (nth * 31) % 251)
    expect(zipOf([{ name: 'a.bin', content }], at).length).toBeLessThan(content.length)
  })

  it('with nothing in it is a ZIP still', () => {
    expect(unzipped(zipOf([], at)).size).toBe(0)
  })

  it('is found whole by another program too, where there is one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'radslag-zip-'))
    try {
      const file = join(folder, 'all.zip')
      const made = zipOf(
        [
          { name: 'læs mig.txt', content: 'Hej på dig' },
          { name: 'råd/møde.json', content: new Uint8Array([123, 125]) },
        ],
        at,
      )
      writeFileSync(file, made)
      const script = `import zipfile,sys
z=zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print([(i.filename,i.date_time,z.read(i).decode()) for i in z.infolist()])`
      const python = spawnSync('python3', ['-X', 'utf8', '-c', script, file], { encoding: 'utf8' })
      // Not every machine has it; ours reads by the same index at the end of the file.
      if (python.error) expect([...unzipped(made).keys()]).toEqual(['læs mig.txt', 'råd/møde.json'])
      else
        expect(python.stdout.trim() || python.stderr).toBe(
          "[('læs mig.txt', (2027, 2, 1, 9, 30, 10), 'Hej på dig'), ('råd/møde.json', (2027, 2, 1, 9, 30, 10), '{}')]",
        )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('takes no name that leads out of the folder it is unpacked in', () => {
    for (const name of ['../a', '/a', 'a/../b', 'a//b', ''])
      expect(() => zipOf([{ name, content: '' }], at), name).toThrow(RangeError)
  })
})
