#!/usr/bin/env bash
# Makes the topics of topics.yaml that are missing. Runs in the broker's image.
set -euo pipefail
list=/etc/handrail/topics.yaml
partitions=$(sed -n 's/^partitions: *//p' "$list")
there=$(/opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --list)
sed -n 's/^ *- {name: \([^,]*\), config: {\(.*\)}}$/\1 \2/p' "$list" | while read -r name config; do
  if grep -qx "$name" <<<"$there"; then continue; fi
  options=()
  IFS=, read -ra settings <<<"$config"
  for setting in "${settings[@]}"; do
    options+=(--config "$(sed 's/^ *//; s/: */=/; s/"//g' <<<"$setting")")
  done
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --topic "$name" --partitions "$partitions" --replication-factor 1 "${options[@]}"
done
