import { Command } from 'commander';
import { explainFailure } from './explain-failure.ts';

/** Runs the `passerelle` command. A failure is one sentence on standard error and the exit code 1. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync([...argv]);
  } catch (error) {
    console.error(await explainFailure(error));
    process.exitCode = 1;
  }
}

// Each command's file is loaded when it is asked for: `--help` waits for no database driver.
function createProgram(): Command {
  const program = new Command('passerelle')
    .description('The federated GraphQL graph of research internships.')
    .showHelpAfterError('Run "passerelle --help" to see what there is.');

  program
    .command('start')
    .description(
      'everything on this machine: database, four subgraphs, gateway, sample data on the first run',
    )
    .action(async () => (await import('./start.ts')).start(process.env));

  program
    .command('gateway')
    .description('the gateway alone, over the committed supergraph or any other')
    .option('--supergraph <file>', 'supergraph to serve (default: schema/supergraph.graphql)')
    .option('--port <number>', 'port to listen on (default: PORT, else 4000)')
    .action(async (options) => (await import('./gateway.ts')).serveGateway(process.env, options));

  program
    .command('subgraph <partner>')
    .description("one partner's subgraph alone: mitacs, atr, tech-park, amcto or template")
    .action(async (partner) => (await import('./subgraph.ts')).serveSubgraph(process.env, partner));

  program
    .command('seed')
    .description('make sample data, in place of the sample data that is there')
    .option('--scale <number>', 'times as many people and placements; 400 makes a million placements', '1')
    .option('--seed <number>', 'another number makes other people; the same makes the same', '1')
    .option('--partner <name...>', 'only for these partners')
    .action(async (options) => (await import('./seed.ts')).seed(process.env, options));

  program
    .command('documents')
    .description('the approved documents: their ids, and what each costs')
    .action(async () => (await import('./documents.ts')).showDocuments(process.env));

  program
    .command('access')
    .description('who may read what')
    .command('report')
    .description('for every field: what reading it takes, and which keys have it')
    .option('--format <format>', 'table, csv or json', 'table')
    .action(async (options) => (await import('./access-report.ts')).reportAccess(process.env, options));

  addKeyCommands(program.command('key').description('keys by which callers sign in'));
  return program;
}

function addKeyCommands(key: Command): void {
  key
    .command('create')
    .description('make a key; its secret is printed once')
    .requiredOption('--name <name>', 'who it is for')
    .option(
      '--scope <scope...>',
      'what it may read, such as finance:read (default: what any signed-in caller may)',
    )
    .option('--partner <name>', 'the partner on whose behalf it asks')
    .option('--expires <when>', 'a while such as 90d, or a day such as 2027-06-30 (default: never)')
    .option('--quota <number>', 'cost units in a window of the rate limit (default: what all keys have)')
    .action(async (options) => (await import('./key.ts')).createKey(process.env, options));

  key
    .command('list')
    .description('every key: scopes, expiry, last use')
    .action(async () => (await import('./key.ts')).listKeys(process.env));

  key
    .command('revoke <prefix>')
    .description('end a key; every gateway refuses it within five seconds')
    .action(async (prefix) => (await import('./key.ts')).revokeKey(process.env, prefix));

  key
    .command('rotate <prefix>')
    .description('make a new key like this one, and let the old one end')
    .option('--overlap <while>', 'how long both are valid', '24h')
    .action(async (prefix, options) => (await import('./key.ts')).rotateKey(process.env, prefix, options));
}
