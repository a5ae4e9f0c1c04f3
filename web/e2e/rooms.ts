import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const app = fileURLToPath(new URL('../app/', import.meta.url))

/** Every page that the web has, as its address is written in `web/app`: `/[tenant]/bodies/[body]/charter`. */
export const rooms: readonly string[] = globSync('**/page.tsx', { cwd: app })
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
  .sort()

const shapes = rooms
  .map((room) => ({
    room,
    shape: new RegExp(`^${room.replace(/\[[^/]+\]/g, '[^/]+').replace(/\/$/, '')}/?$`),
    // What is spelt out comes before what stands for anything.
    open: room.split('/').filter((part) => part.startsWith('[')).length,
  }))
  .sort((a, b) => a.open - b.open)

/** The page that an address leads to; null for a file and for what is not ours. */
export const roomOf = (path: string): string | null =>
  shapes.find(({ shape }) => shape.test(path))?.room ?? null
