/**
 * A simulated market: an index with calm and stressed spells, jumps and crashes, a volatility index with its futures and
 * term structure, and option chains priced on them. It depends on a seed and on nothing else: history begins at a fixed day
 * and every day draws its own random numbers, so a date looks the same whichever date was asked for first. No number here
 * was ever quoted; the label says so wherever it shows. {@link DemoSource} provides it.
 */
package com.vixshield.market.demo;
