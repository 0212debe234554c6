// Creates or updates the users of MongoDB. The image runs it on the first start; after a secret has changed, run
//
//     docker compose exec mongodb mongosh --quiet --file /opt/passerelle/create-users.js
//
// Each secret /run/secrets/mongodb_uri_NAME is an address with a user and a password:
//
//     mongodb://atr:PASSWORD@mongodb:27017/?replicaSet=rs0&authSource=admin
//
// The user of a partner, and that of the gateway, may read and write one database: passerelle_NAME. The user `seed` may write
// those of all partners.

const { readdirSync, readFileSync } = require('node:fs');

const FOLDER = '/run/secrets';
const PREFIX = 'mongodb_uri_';

const admin = db.getSiblingDB('admin');
// On the first start, the image has signed in already.
if (admin.runCommand({ connectionStatus: 1 }).authInfo.authenticatedUsers.length === 0) {
  admin.auth('root', readFileSync(`${FOLDER}/mongodb_root_password`, 'utf8').trim());
}

const users = readdirSync(FOLDER)
  .filter((file) => file.startsWith(PREFIX))
  .map((file) => {
    const { username, password } = new URL(readFileSync(`${FOLDER}/${file}`, 'utf8').trim());
    const name = file.slice(PREFIX.length);
    if (username !== name || password === '')
      throw new Error(`${file} must have the user ${name} and a password.`);
    return { name, password: decodeURIComponent(password) };
  });

const partners = users.map(({ name }) => name).filter((name) => name !== 'gateway' && name !== 'seed');

for (const { name, password } of users) {
  const databases = name === 'seed' ? partners : [name];
  const roles = databases.map((each) => ({ role: 'readWrite', db: `passerelle_${each}` }));
  if (admin.getUser(name) === null) admin.createUser({ user: name, pwd: password, roles });
  else admin.updateUser(name, { pwd: password, roles });
}
