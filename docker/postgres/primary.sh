#!/usr/bin/env bash
# Run once by the image of PostgreSQL when it makes the database of a primary: whoever follows it may sign in, and its log is kept for
# followers, up to a bound.
set -euo pipefail

psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 \
  --set password="$REDVEST_REPLICATION_PASSWORD" <<'SQL'
CREATE ROLE replicator WITH LOGIN REPLICATION PASSWORD :'password';
-- for query sides that follow the ledger without an Axon Server (follow.sh); streaming replicas ask for less
ALTER SYSTEM SET wal_level = logical;
-- a follower that is away for longer has to be made anew, and does not fill this disk
ALTER SYSTEM SET max_slot_wal_keep_size = '16GB';
SQL
echo "host replication replicator all scram-sha-256" >> "$PGDATA/pg_hba.conf"
