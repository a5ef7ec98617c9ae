export function planFile(): string {
  return ''
}
