/**
 * What the readers of all brokers share: text, rows, numbers, contracts and the account of what was refused.
 * {@link com.vixshield.broker.parsing.FileDraft} collects what a reader finds.
 */
package com.vixshield.broker.parsing;
