/**
 * Help for readers: {@code glossary} explains the words, {@code answer} the questions, {@code method} the ideas of the method with
 * today's numbers, and {@code search} finds all of them. {@code text} reads the files that they are written in.
 */
package com.vixshield.help;
