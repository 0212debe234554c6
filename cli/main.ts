import { Command } from 'commander';
import { explainError } from './explain-error.ts';

/** Runs the `passerelle` command. On an error, prints it to standard error and sets the exit code 1. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync([...argv]);
  } catch (error) {
    console.error(await explainError(error));
    process.exitCode = 1;
  }
}

// The module of a command is imported when the command runs, so that `--help` loads no database driver.
function createProgram(): Command {
  const program = new Command('passerelle')
    .description('The federated GraphQL graph of research internships.')
    .showHelpAfterError('Run "passerelle --help" for the list of commands.');
  addServerCommands(program);
  addDataCommands(program);
  addKeyCommands(program.command('key').description('manage API keys'));
  return program;
}

function addServerCommands(program: Command): void {
  program
    .command('start')
    .description(
      'run everything on this machine: database, subgraphs and gateway, with sample data on the first run',
    )
    .action(async () => (await import('./start.ts')).runStart(process.env));

  program
    .command('gateway')
    .description('run the gateway')
    .option('--supergraph <file>', 'supergraph to serve (default: schema/supergraph.graphql)')
    .option('--port <number>', 'port to listen on (default: PORT, else 4000)')
    .action(async (options) => (await import('./gateway.ts')).runGateway(process.env, options));

  program
    .command('subgraph')
    .argument('<partner>', 'name of the partner, for example amcto')
    .description("run one partner's subgraph")
    .action(async (partner) => (await import('./subgraph.ts')).runSubgraph(process.env, partner));
}

function addDataCommands(program: Command): void {
  program
    .command('seed')
    .description('write sample data; sample data of another seed or scale is replaced')
    .option(
      '--scale <number>',
      'factor for people and placements, 1 to 400; 400 is a million placements',
      '1',
    )
    .option('--seed <number>', 'seed of the random generator: the same seed writes the same data', '1')
    .option('--partner <name...>', 'partners to write sample data for (default: all)')
    .action(async (options) => (await import('./seed.ts')).runSeed(process.env, options));

  program
    .command('documents')
    .description('list the approved documents with their ids and estimated costs')
    .action(async () => (await import('./documents.ts')).runDocuments(process.env));

  program
    .command('access')
    .description('show access rules')
    .command('report')
    .description('list every field, what it requires, and the keys that may read it')
    .option('--format <format>', 'table, csv or json', 'table')
    .action(async (options) => (await import('./access-report.ts')).runAccessReport(process.env, options));
}

const KEY_PREFIX = 'the prefix of the key, as "passerelle key list" prints it';

function addKeyCommands(key: Command): void {
  key
    .command('create')
    .description('create a key; its secret is printed once')
    .requiredOption('--name <name>', 'name of the person or application that uses the key')
    .option('--scope <scope...>', 'scopes such as finance:read (default: none)')
    .option('--partner <name>', 'partner that the key belongs to, such as atr')
    .option('--expires <when>', 'a duration such as 90d, or a date such as 2027-06-30 (default: never)')
    .option('--quota <number>', 'cost units per minute (default: the setting KEY_RATE_LIMIT)')
    .action(async (options) => (await import('./key-create.ts')).runKeyCreate(process.env, options));

  key
    .command('list')
    .description('list all keys with scopes, expiry and last use')
    .action(async () => (await import('./key-list.ts')).runKeyList(process.env));

  key
    .command('revoke')
    .argument('<prefix>', KEY_PREFIX)
    .description('revoke a key; every gateway rejects it within five seconds')
    .action(async (prefix) => (await import('./key-revoke.ts')).runKeyRevoke(process.env, prefix));

  key
    .command('rotate')
    .argument('<prefix>', KEY_PREFIX)
    .description('create a key with the same settings, and let the old one expire')
    .option('--overlap <duration>', 'how long the old key stays valid', '24h')
    .action(async (prefix, options) =>
      (await import('./key-rotate.ts')).runKeyRotate(process.env, prefix, options),
    );
}
