/** What is outside the SQL that DuckDB, PostgreSQL and ClickHouse share, and what to write instead. */
const OUTSIDE: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\basof\b/i, 'ASOF joins: use row_number()'],
  [/\bqualify\b/i, 'QUALIFY: filter a row_number() in an outer select'],
  [/\bfilter\s*\(/i, 'FILTER: use sum(case when ... then 1 else 0 end)'],
  [/\bgroup\s+by\s+all\b/i, 'GROUP BY ALL: name the columns'],
  [/\border\s+by\s+all\b/i, 'ORDER BY ALL: name the columns'],
  [/\b(exclude|replace)\s*\(/i, 'EXCLUDE and REPLACE: name the columns'],
  [
    /\b(arg_max|arg_min|max_by|min_by|list|list_agg|struct_pack|unnest|array_agg|any_value)\s*\(/i,
    'lists and structs: use row_number()',
  ],
  [/\bpivot\b/i, 'PIVOT: use sum(case when ... end)'],
  [
    /\b(date_diff|datediff|date_trunc|last_day|strftime|age)\s*\(/i,
    'engine date functions: use period, due or date - date',
  ],
  [/\b(json_extract|json_extract_string|json_value)\s*\(|->/i, 'JSON: loading turns it into columns'],
  [/\btry_cast\b|::/i, 'try_cast and ::, write cast(... as ...)'],
  [/\binterval\s+\d/i, "a bare interval: write interval '3' month"],
  [/\b(current_date|now\s*\(|today\s*\()/i, "the clock: use the period's days"],
  [/\b(random|rand)\s*\(/i, 'randomness'],
  [/\bread_(csv|parquet|json)\w*\s*\(|\bfrom\s+'/i, 'reading files'],
  [/\b(lateral|recursive)\b/i, 'lateral and recursive queries'],
  [/\b(regexp_\w+|string_split|split_part)\s*\(/i, 'text functions that differ between engines'],
  [/[[\]{}]/, 'list and struct brackets'],
]

/** Says what in a select only some engines understand; null where all do. Comments and literals are passed over. */
export function portabilityFault(sql: string): string | null {
  const code = sql.replace(/--[^\n]*/g, ' ').replace(/'[^']*'/g, "''")
  const found = OUTSIDE.find(([pattern]) => pattern.test(code))
  return found ? `the select uses something that not every engine has (${found[1]})` : null
}
