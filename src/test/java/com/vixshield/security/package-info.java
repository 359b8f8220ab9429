/**
 * What an attacker tries against every address at once: hostile text, foreign origins, oversized and malformed requests. The
 * addresses and forms are found, not listed, so a new one is attacked from its first day.
 */
package com.vixshield.security;
