import { sql } from 'kysely'
import type { AppDatabase, Db } from './app-tables.ts'

const SQLITE = [
  `create trigger audit_line_next before insert on audit_line
    when new.number <> (select coalesce(max(number), 0) + 1 from audit_line)
    begin select raise(abort, 'the next line of the audit log has another number'); end`,
  `create trigger audit_line_no_update before update on audit_line
    begin select raise(abort, 'lines of the audit log are not changed'); end`,
  `create trigger audit_line_no_delete before delete on audit_line
    begin select raise(abort, 'lines of the audit log are not removed'); end`,
]

const POSTGRES = [
  `create or replace function audit_line_next() returns trigger language plpgsql as $$
    begin
      if new.number <> (select coalesce(max(number), 0) + 1 from audit_line) then
        raise exception 'the next line of the audit log has another number';
      end if;
      return new;
    end $$`,
  `create or replace function audit_line_kept() returns trigger language plpgsql as $$
    begin
      raise exception 'lines of the audit log are neither changed nor removed';
    end $$`,
  `create trigger audit_line_next before insert on audit_line
    for each row execute function audit_line_next()`,
  `create trigger audit_line_no_update before update or delete on audit_line
    for each row execute function audit_line_kept()`,
  `create trigger audit_line_no_delete before truncate on audit_line
    for each statement execute function audit_line_kept()`,
]

/** Has the database itself refuse all but the next line of the audit log. */
export async function guardAudit(db: Db, kind: AppDatabase['kind']): Promise<void> {
  for (const statement of kind === 'sqlite' ? SQLITE : POSTGRES) await sql.raw(statement).execute(db)
}

/** Takes the guards away, for a restore that puts another log in the place of this one. */
export async function unguardAudit(db: Db, kind: AppDatabase['kind']): Promise<void> {
  const on = kind === 'sqlite' ? '' : ' on audit_line'
  for (const name of ['next', 'no_update', 'no_delete'])
    await sql.raw(`drop trigger audit_line_${name}${on}`).execute(db)
}
