export const NARRATIVE: Readonly<Record<string, string>> = {}
