#!/usr/bin/env bash
# Makes every secret that is missing, once; readable by this folder's owner and by the containers' user.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mkdir -p secrets
umask 022
password() { [ -s "secrets/$1" ] || openssl rand -hex 24 | tr -d '\n' >"secrets/$1"; }
key() { [ -s "secrets/$1" ] || openssl rand -base64 32 | tr -d '\n' >"secrets/$1"; }
for name in postgres-owner {detox,placement,aftercare,outreach,insights}{,-owner} insights-reader-password outreach-desk insights-pages grafana-admin heartbeat-token on-call-token; do
  password "$name"
done
for name in pseudonyms-key journal-key people-key; do key "$name"; done
if [ ! -s secrets/clients ]; then
  {
    for client in outreach-desk insights-pages; do echo "$client=$(cat "secrets/$client")"; done
    clients=$(sed -n 's/^ *clients: \[\(.*\)\].*/\1/p; s/^ *- \([a-z-]*\)$/\1/p' ../local/directory.yaml | tr ',' '\n' | tr -d ' ' | sort -u)
    for client in $clients coordinator coordinator-lakeside supervisor manager; do echo "$client=$(openssl rand -hex 16)"; done
    for staff in coordinator coordinator-lakeside supervisor manager; do echo "login.$staff=$(openssl rand -hex 8)"; done
  } >secrets/clients
fi
chmod 711 secrets
chmod 644 secrets/*
