/**
 * Checks an exported log with bash, `sha256sum` and `openssl` alone; it goes out with every log. The same stands in
 * docs/audit-log.md, where it is explained.
 */
export const verifyScript = String.raw`set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
fail() { echo "NOT SOUND: $1"; exit 1; }
hash=$(printf '0%.0s' {1..64}); count=0; signed=0; library=; json=
while read -r word rest; do
  case $word in
    casebook-log) [ "$rest" = 1 ] || fail "unknown version" ;;
    library) library=$rest ;;
    key) printf %s "$rest" | base64 -d > "$folder/key" ;;
    entry)
      count=$((count + 1)); json=${'$'}{rest#* }
      now=$(printf 'entry %s %s\n' "$hash" "$json" | sha256sum)
      hash=${'$'}{rest%% *}
      [ "${'$'}{now%% *}" = "$hash" ] || fail "entry $count was altered, or one before it left out" ;;
    body)
      now=$(printf 'body %s\n' "$rest" | sha256sum)
      [[ $json == *"\"commitment\":\"${'$'}{now%% *}\""* ]] || fail "the body of entry $count was altered" ;;
    checkpoint)
      read -r size head at signature <<< "$rest"
      [ "$size $head" = "$count $hash" ] || fail "the checkpoint after entry $count does not fit"
      printf 'casebook-checkpoint 1 %s\n%s\n%s\n%s\n' "$library" "$size" "$head" "$at" > "$folder/text"
      printf %s "$signature" | base64 -d > "$folder/signature" 2> /dev/null || true
      openssl pkeyutl -verify -pubin -keyform DER -inkey "$folder/key" -rawin \
        -in "$folder/text" -sigfile "$folder/signature" > /dev/null 2>&1 \
        || fail "the signature after entry $count is wrong"
      signed=$count ;;
    *) fail "unknown line" ;;
  esac
done < "$1"
[ "$signed" = "$count" ] || fail "the end of the log is not signed: something may be missing"
echo "sound: $count entries, last hash $hash"
`;
