/** Whether an address or a host name, such as `127.0.0.1`, `localhost` or `[::1]`, is of this machine alone. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host)
}
