import { Command, CommanderError } from 'commander'
import { InputError, UsageError } from '../base/errors.ts'
import type { Context } from './context.ts'

const ABOUT = `Computes a council's monthly improvement plan report from its children's-services records.
A measure is a list, a figure is a fold of it, and every figure opens to its list.`

const START = `
To begin with your own files:
  $ throughline init plan --from PATH          a first plan and its scorecards

To try it:
  $ throughline sample --out northmere         a fictional authority
  $ throughline load northmere                 check its records, keep an extract
  $ throughline report northmere --out board   the report, as web pages
  $ throughline list northmere cp-visits-in-timescale

PLAN is a folder with a plan.yaml. Months are written 2022-11. Results go to
standard output and messages to standard error. Exit codes: 0 done, 1 the data or
the plan has errors that stopped it, 2 wrong use.`

/**
 * Runs the command line and gives the exit code: 0 done, 1 stopped by data or plan, 2 wrong use. Our own bugs throw.
 * A command's module is read when the command is run, so that none waits for what only others need.
 */
export async function runProgram(argv: readonly string[], context: Context): Promise<number> {
  const program = new Command('throughline')
    .description(ABOUT)
    .version(context.version)
    .addHelpText('after', START)
  program.exitOverride().configureOutput({
    writeOut: text => context.terminal.out(text),
    writeErr: text => context.terminal.note(text.trimEnd()),
  })
  addCommands(program, context)
  addChecks(program, context)
  addExtracts(program, context)
  addApp(program, context)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return 0
  } catch (error) {
    return exitCode(error, context)
  }
}

function exitCode(error: unknown, context: Context): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (!(error instanceof InputError || error instanceof UsageError)) throw error
  context.terminal.note(error.message)
  return error instanceof UsageError ? 2 : 1
}

function addCommands(program: Command, context: Context): void {
  command(program, 'sample', 'make a fictional authority: a plan folder and its records as CSV files')
    .requiredOption('--out <dir>', 'folder to make; it must not exist, or be empty')
    .option('--seed <number>', 'another number makes other children', '1')
    .option('--to <month>', 'the month that its records reach the end of: 2022-11, or 2022-12', '2022-11')
    .option('--returns', 'write the same records as Annex A, SSDA903, the census and Parquet too')
    .action(async options => (await import('./sample.ts')).runSample(context, options))
  command(program, 'init <plan>', 'look at the files you have, and write a first plan for them')
    .option('--from <path...>', 'folders or files with records; the data folder of the plan unless given')
    .option('--authority <name>', 'its name, or its three-digit number')
    .option('--name <name>', 'what the report calls it, if not that')
    .option('--population <number>', 'children aged 0 to 17, for rates')
    .option('--population-source <words>', 'where that number was published')
    .option('--yes', 'ask nothing')
    .action(async (plan, options) => (await import('./init.ts')).runInit(context, plan, options))
  command(program, 'load <plan>', 'read the sources, check them, and keep a new extract').action(async plan =>
    (await import('./load.ts')).runLoad(context, plan),
  )
  command(program, 'check <plan>', 'tell what is wrong with the sources, keeping nothing')
    .option('--format <format>', 'table, csv, json or xlsx; csv and xlsx tell the team', 'table')
    .option('--out <file>', 'file to write to; standard output unless given, and needed for xlsx')
    .action(async (plan, options) => (await import('./check.ts')).runCheck(context, plan, options))
  command(program, 'map <plan>', 'list the values that nothing says the meaning of, and the closest codes')
    .option('--format <format>', 'table, csv or json', 'table')
    .option('--write', 'add a line for each to mappings.csv, with the code left to fill in')
    .action(async (plan, options) => (await import('./map.ts')).runMap(context, plan, options))
  reading(program, 'figures <plan>', "print every measure's figures")
    .option('--from <month>', 'first month; two months before the last unless given')
    .option('--to <month>', 'last month; the last complete month of the extract unless given')
    .option('--measure <id>', 'one measure alone')
    .option('--format <format>', 'table, csv or json', 'table')
    .option('--keys', "with json: the keys of each figure's list")
    .action(async (plan, options) => (await import('./figures.ts')).runFigures(context, plan, options))
  reading(
    program,
    'list <plan> <measure>',
    'print the rows behind a figure, with the dates that put each in or out',
  )
    .option('--month <month>', 'the last complete month of the extract unless given')
    .option('--window <window>', "at, month or ytd; the measure's headline window unless given")
    .option('--format <format>', 'table, csv or json', 'table')
    .action(async (plan, measure, options) =>
      (await import('./list.ts')).runList(context, plan, measure, options),
    )
  addWorklist(program, context)
  reading(program, 'report <plan>', 'write the report')
    .option('--month <month>', 'the last complete month of the extract unless given')
    .requiredOption('--out <dir>', 'folder to write to')
    .option('--audience <who>', 'board or public; from the public, small numbers are hidden', 'board')
    .option('--formats <formats>', 'any of these, with commas between', 'html,pdf,docx,pptx,xlsx,json')
    .option('--orientation <way>', 'of the PDF: portrait or landscape', 'portrait')
    .option('--with-lists', 'give the workbook the lists, rows of children included')
    .option('--publish', 'seal it as an edition, which can be verified and is restated against later')
    .action(async (plan, options) => (await import('./report.ts')).runReport(context, plan, options))
  command(
    program,
    'serve <plan>',
    'serve the web app, where people read, work lists and write, until stopped',
  )
    .option('--port <number>', 'the port to listen on; 0 for any that is free', '4000')
    .option('--host <address>', 'the address to listen on: this machine alone unless given', '127.0.0.1')
    .option('--demo', 'fill what is empty, and show accounts with their passwords to whoever comes')
    .action(async (plan, options) => (await import('./serve.ts')).runServe(context, plan, options))
}

function addWorklist(program: Command, context: Context): void {
  reading(program, 'worklist <plan> [list]', 'tell what is overdue and due soon by team, or print a worklist')
    .option('--on <day>', 'as on this day; the day that the records reach unless given')
    .option('--team <id>', 'one team alone')
    .option('--worker <id>', 'with a list: one worker alone')
    .option('--within <days>', 'with a list: overdue, or due in this many working days; all for all', '10')
    .option('--format <format>', 'table, csv or json', 'table')
    .action(async (plan, list, options) =>
      (await import('./worklist.ts')).runWorklist(context, plan, list, options),
    )
}

function addChecks(program: Command, context: Context): void {
  reading(program, 'explain <plan> <measure>', 'tell all that is known of one measure in a month')
    .option('--month <month>', 'the last complete month of the extract unless given')
    .option(
      '--against <month>',
      'the earlier month that the movement is measured from; the one before unless given',
    )
    .option('--audience <who>', 'board or public; from the public, small numbers are hidden', 'board')
    .option('--rows', 'with text: the people who joined and left, too')
    .option('--format <format>', 'text or json', 'text')
    .action(async (plan, measure, options) =>
      (await import('./explain.ts')).runExplain(context, plan, measure, options),
    )
  reading(program, 'narrative <plan>', 'hold the words of a month against its figures')
    .option('--month <month>', 'the last complete month of the extract unless given')
    .option('--format <format>', 'table or json', 'table')
    .action(async (plan, options) => (await import('./narrative.ts')).runNarrative(context, plan, options))
  reading(program, 'compare <plan>', 'show three years before and after a change of definition')
    .requiredOption('--measure <id>', 'the measure')
    .requiredOption('--with <file>', 'the changed definition: a measure file, or a select alone')
    .option('--month <month>', 'the last complete month of the extract unless given')
    .option('--format <format>', 'table or json', 'table')
    .action(async (plan, options) => (await import('./compare.ts')).runCompare(context, plan, options))
  command(program, 'verify <edition>', 'hold a published edition against its seal, and make it again')
    .option('--plan <plan>', 'the plan folder whose extract it was made from, if it is not near the edition')
    .action(async (edition, options) => (await import('./verify.ts')).runVerify(context, edition, options))
  reading(program, 'restated <plan>', 'tell the figures of the last edition that are different now')
    .option(
      '--month <month>',
      'the last edition of this month or before; the last complete month unless given',
    )
    .option('--format <format>', 'table or json', 'table')
    .action(async (plan, options) => (await import('./restated.ts')).runRestated(context, plan, options))
  command(
    program,
    'statistics <kind>',
    'answer cases of our arithmetic from standard input: xmr, rates, funnel or forecast',
  ).action(async kind => (await import('./statistics.ts')).runStatistics(context, kind))
}

function addExtracts(program: Command, context: Context): void {
  command(program, 'extracts <plan>', 'list the extracts that are kept, and which tables each changed')
    .option('--format <format>', 'table or json', 'table')
    .action(async (plan, options) => (await import('./extracts.ts')).runExtracts(context, plan, options))
  command(program, 'diff <plan>', 'tell what differs between two extracts, and what was recorded late')
    .option('--from <id>', 'the older extract; the one before --to unless given')
    .option('--to <id>', 'the newer extract: the start of its id, newest or previous', 'newest')
    .option('--rows <table>', 'the rows of one table that differ, with the columns that changed')
    .option('--format <format>', 'table, csv or json', 'table')
    .action(async (plan, options) => (await import('./diff.ts')).runDiff(context, plan, options))
  command(program, 'late <plan>', "tell how much each month's figure usually moves once it was first seen")
    .option('--format <format>', 'table or json', 'table')
    .action(async (plan, options) => (await import('./late.ts')).runLate(context, plan, options))
}

function addApp(program: Command, context: Context): void {
  command(
    program,
    'people <plan> [what]',
    'list who may sign in to the web app, or add, password, deactivate',
  )
    .option('--email <address>', 'who is meant')
    .option('--name <name>', 'with add: their name')
    .option(
      '--roles <roles>',
      'with add: reader, manager, signatory, analyst, administrator, with commas between',
    )
    .option('--teams <codes>', 'with add: the teams whose lists a manager works, with commas between')
    .option('--no-password', "with add: they sign in by the council's own provider alone")
    .option('--format <format>', 'with list: table or json', 'table')
    .action(async (plan, what, options) =>
      (await import('./people.ts')).runPeople(context, plan, what, options),
    )
  command(program, 'backup <plan>', 'keep all that people did in the web app in one file, while it runs')
    .requiredOption('--out <file>', 'file to make')
    .action(async (plan, options) => (await import('./backup.ts')).runBackup(context, plan, options))
  command(program, 'restore <plan> <file>', 'put a backup into the web app, on a file or on PostgreSQL')
    .option('--replace', 'lose what the web app holds now')
    .action(async (plan, file, options) =>
      (await import('./restore.ts')).runRestore(context, plan, file, options),
    )
}

function command(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .showHelpAfterError('(add --help for what this command takes)')
}

/** A command that reads an extract. */
function reading(program: Command, usage: string, description: string): Command {
  return command(program, usage, description).option(
    '--extract <id>',
    'the extract to read: the start of its id, or previous; the newest unless given',
  )
}
