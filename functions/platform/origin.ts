import { isIPv6 } from 'node:net'

/**
 * Where a request came from, as one counts it: the last address of the header, which the front wrote. Who has one IPv6
 * address has as many as there are in its network of 64 bits, so that network is counted as one.
 */
export function originOf(forwarded: string | undefined): string {
  const address = forwarded?.split(',').at(-1)?.trim().toLowerCase()
  if (!address) return 'local'
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (mapped) return mapped
  // The last two groups may be written as an IPv4 address; they are no part of the network.
  const [written = ''] = address.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split('%')
  const [front = [], back] = written.split('::').map((part) => (part ? part.split(':') : []))
  const groups = back ? [...front, ...Array(8 - front.length - back.length).fill('0'), ...back] : front
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
