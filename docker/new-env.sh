#!/bin/sh
# Makes .env from .env.example, with new random secrets, readable to its user only. Never overwrites one.
set -eu
umask 077
[ ! -e .env ] || { echo ".env is there already; delete it to begin anew" >&2; exit 1; }

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
# an Ed25519 key in PKCS#8 is this head and 32 random bytes
seal() { { printf '\060\056\002\001\000\060\005\006\003\053\145\160\004\042\004\040'; head -c 32 /dev/urandom; } | base64; }

while IFS= read -r line; do
    case "$line" in
        VIXSHIELD_SEAL_KEY=) printf '%s%s\n' "$line" "$(seal)" ;;
        STRIPE_*=) printf '%s\n' "$line" ;;
        *PASSWORD=|*SECRET=|*SALT=|*KEY=) case "$line" in
            '#'*) printf '%s\n' "$line" ;;
            *) printf '%s%s\n' "$line" "$(random)" ;;
        esac ;;
        *) printf '%s\n' "$line" ;;
    esac
done < .env.example > .env.new
mv .env.new .env
echo "Still to be set: STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET, from Stripe."
