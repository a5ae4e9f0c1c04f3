import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'

export type Finished = { readonly code: number; readonly output: string }

/** Runs a program to its end and keeps what it said; a program that is not there ends with 127. */
export function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
    underWay.add(child)
    child.on('close', () => underWay.delete(child))
  })
}

/** Ends this process, and with it what it runs, when it is told to or when the script that began it is gone. */
export function endWhenTold(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))
  process.on('disconnect', () => process.exit(1))
  process.channel?.unref()
}

const underWay = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of underWay) child.kill('SIGTERM')
})

export type Staying = {
  readonly child: ChildProcess
  said(): string
  readonly ended: Promise<number>
  stop(): Promise<void>
}

/**
 * Waits, beside the program, for the end of the one who started it (its standard input closes even after a kill
 * that nobody can catch), and then ends the whole process group.
 */
const leash = 'exec 3<&0; (cat <&3 >/dev/null; kill -9 0) & exec "$0" "$@" </dev/null 3<&-'

/** A program that stays, in a process group of its own: Ctrl-C reaches it only by us, in the order we choose. */
export function stay(program: string, args: readonly string[], options: SpawnOptions = {}): Staying {
  let output = ''
  const held: SpawnOptions = { ...options, detached: true, stdio: ['pipe', 'pipe', 'pipe'] }
  const child =
    process.platform === 'win32'
      ? spawn(program, args, held)
      : spawn('sh', ['-c', leash, program, ...args], held)
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-20_000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, name)
    } catch {
      // The group is gone already, which is what was wanted.
    }
  }
  const atExit = () => signal('SIGKILL')
  process.on('exit', atExit)
  const ended = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      output += error.message
      resolve(127)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
  return {
    child,
    ended,
    said: () => output,
    async stop() {
      signal('SIGTERM')
      const patience = setTimeout(() => signal('SIGKILL'), 10_000)
      await ended
      clearTimeout(patience)
      // What the program itself had started may outlive it.
      signal('SIGKILL')
      process.off('exit', atExit)
    },
  }
}

/** Asks again and again until something holds; gives up with the sentence after the seconds. */
export async function until(
  holds: () => Promise<boolean>,
  { seconds, otherwise }: { seconds: number; otherwise: () => string },
): Promise<void> {
  const last = performance.now() + seconds * 1000
  while (!(await holds())) {
    if (performance.now() > last) throw new Error(otherwise())
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
