// The health check of the container: the first one creates the replica set, later ones test whether it has a primary.

const { readFileSync } = require('node:fs');

db.getSiblingDB('admin').auth('root', readFileSync('/run/secrets/mongodb_root_password', 'utf8').trim());
try {
  rs.status();
} catch {
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongodb:27017' }] });
}
quit(db.hello().isWritablePrimary ? 0 : 1);
