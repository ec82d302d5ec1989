#!/usr/bin/env bash
# A streaming replica: the first time it copies the primary, and then follows it. Its slot keeps the primary's log while it is away.
# Promote it where the primary is lost: psql -c 'SELECT pg_promote()' (docs/runbook.md).
set -euo pipefail

primary=${REDVEST_PRIMARY:?}
export PGPASSWORD=${REDVEST_REPLICATION_PASSWORD:?}
if [[ ! -s $PGDATA/PG_VERSION ]]; then
  psql --host "$primary" --username replicator --dbname "${POSTGRES_DB:?}" --set ON_ERROR_STOP=1 --quiet --command "
    SELECT pg_create_physical_replication_slot('replica')
    WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = 'replica')"
  # the image's process is root in Compose, and postgres already in Kubernetes
  as_postgres=()
  if [[ $EUID == 0 ]]; then
    as_postgres=(setpriv --reuid postgres --regid postgres --clear-groups)
    chown postgres: /var/lib/postgresql
  fi
  "${as_postgres[@]}" mkdir --parents --mode 0700 "$PGDATA"
  "${as_postgres[@]}" pg_basebackup --host "$primary" --username replicator --pgdata "$PGDATA" \
    --wal-method stream --slot replica --write-recovery-conf --checkpoint fast
fi
exec docker-entrypoint.sh "$@"
