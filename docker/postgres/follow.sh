#!/usr/bin/env bash
# Prepares the database of a query side that has one of its own where there is no Axon Server: the ledger of the primary is copied
# into it and followed by logical replication. Run before that query side starts, and after the command side of the same version
# made the ledger; what is done already is left alone.
#   REDVEST_PRIMARY, REDVEST_FOLLOWER  hosts of the two databases, both named redvest, of the role redvest
#   PGPASSWORD                         of that role
#   REDVEST_REPLICATION_PASSWORD       of the role replicator
#   REDVEST_FOLLOWER_NAME              of the slot and subscription: letters, digits and _
set -euo pipefail

name=${REDVEST_FOLLOWER_NAME:?}
ask() { psql --no-psqlrc --host "$1" --username redvest --dbname redvest --set ON_ERROR_STOP=1 --quiet --tuples-only --no-align "${@:2}"; }

until [[ $(ask "${REDVEST_PRIMARY:?}" --command "SELECT to_regclass('ledger.domain_event') IS NOT NULL") == t ]]; do
  echo "The primary has no ledger yet: the command side makes it"
  sleep 2
done

ask "$REDVEST_PRIMARY" <<'SQL'
GRANT USAGE ON SCHEMA ledger TO replicator;
GRANT SELECT ON ledger.domain_event TO replicator;
SELECT NOT EXISTS (SELECT FROM pg_publication WHERE pubname = 'ledger') AS missing \gset
\if :missing
-- the ledger only grows
CREATE PUBLICATION ledger FOR TABLE ledger.domain_event WITH (publish = 'insert');
\endif
SQL

if [[ $(ask "${REDVEST_FOLLOWER:?}" --command "SELECT to_regclass('ledger.domain_event') IS NULL") == t ]]; then
  # the form of the ledger with the history of its migrations, so that the query side finds it made
  pg_dump --host "$REDVEST_PRIMARY" --username redvest --dbname redvest --schema ledger --no-owner --no-privileges --no-publications \
    --exclude-table-data ledger.domain_event --exclude-table-data ledger.token |
    ask "$REDVEST_FOLLOWER" --single-transaction --output /dev/null
fi

# in quotes, as a connection string wants it
password=${REDVEST_REPLICATION_PASSWORD:?}
password=${password//\\/\\\\}
password=${password//\'/\\\'}
ask "$REDVEST_FOLLOWER" --set name="$name" \
  --set connection="host=$REDVEST_PRIMARY port=${PGPORT:-5432} dbname=redvest user=replicator password='$password'" <<'SQL'
SELECT NOT EXISTS (SELECT FROM pg_subscription WHERE subname = :'name') AS missing \gset
\if :missing
CREATE SUBSCRIPTION :"name" CONNECTION :'connection' PUBLICATION ledger;
\endif
SQL

until [[ $(ask "$REDVEST_FOLLOWER" --command "SELECT bool_and(srsubstate = 'r') FROM pg_subscription_rel") == t ]]; do
  echo "The ledger is being copied"
  sleep 2
done
echo "The ledger is followed"
