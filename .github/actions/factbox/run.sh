#!/usr/bin/env bash
# Runs factbox check with the inputs of the action, which come in as variables,
# so that no input is ever read as a piece of shell.
#
# usage: run.sh FACTBOX
set -euo pipefail

arguments=(check --quiet --format "${FORMAT:-github}" --max-warnings "${MAX_WARNINGS:--1}")
[ -z "${EXPECT:-}" ] || arguments+=(--expect "$EXPECT")
[ -z "${SOURCES:-}" ] || arguments+=(--sources "$SOURCES")
[ -z "${BASELINE:-}" ] || arguments+=(--baseline "$BASELINE")
[ -z "${OUTPUT:-}" ] || arguments+=(--output "$OUTPUT")
read -r -d '' -a more <<<"${ARGS:-}" || true
read -r -d '' -a paths <<<"${PATHS:-.}" || true

exec "$1" "${arguments[@]}" ${more[@]+"${more[@]}"} -- "${paths[@]}"
