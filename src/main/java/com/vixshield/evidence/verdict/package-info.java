/**
 * The claim tables that this installation computed, and the verdict of every claim on every day on which it was. Append-only.
 * {@link com.vixshield.evidence.verdict.VerdictLedger} reads and writes them.
 */
package com.vixshield.evidence.verdict;
